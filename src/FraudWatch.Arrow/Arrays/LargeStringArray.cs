using System.Text;
using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>UTF-8 texts: offsets of 64 bits into one buffer.</summary>
public sealed class LargeStringArray(ArrayData data) : LargeBinaryArray(data, ArrowTypeId.LargeString)
{
    /// <summary>The text, or null where it is missing.</summary>
    public string? GetString(int index) => IsNull(index) ? null : Encoding.UTF8.GetString(GetBytes(index));
}
