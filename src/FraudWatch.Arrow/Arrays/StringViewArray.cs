using System.Text;
using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>UTF-8 texts: short ones lie in their view, long ones in buffers that views point into.</summary>
public sealed class StringViewArray(ArrayData data) : BinaryViewArray(data, ArrowTypeId.StringView)
{
    /// <summary>The text, or null where it is missing.</summary>
    public string? GetString(int index) => IsNull(index) ? null : Encoding.UTF8.GetString(GetBytes(index));
}
