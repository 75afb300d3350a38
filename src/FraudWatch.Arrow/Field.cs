using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>A column of a schema, or a part of a nested type.</summary>
public sealed class Field
{
    /// <param name="name">Its name; may be empty.</param>
    /// <param name="dataType">Its type.</param>
    /// <param name="nullable">Whether values may be missing.</param>
    /// <param name="metadata">Notes for its readers; may be null.</param>
    public Field(string name, IArrowType dataType, bool nullable, IEnumerable<KeyValuePair<string, string>>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(dataType);
        (Name, DataType, IsNullable) = (name, dataType, nullable);
        Metadata = metadata?.ToDictionary() ?? [];
    }

    public string Name { get; }

    public IArrowType DataType { get; }

    public bool IsNullable { get; }

    public bool HasMetadata => Metadata.Count > 0;

    public IReadOnlyDictionary<string, string> Metadata { get; }

    public override string ToString() => $"{Name}: {DataType}";
}
