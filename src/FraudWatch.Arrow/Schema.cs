namespace Apache.Arrow;

/// <summary>The columns of a table, in their order; names may come twice.</summary>
public sealed class Schema
{
    /// <param name="fields">The columns.</param>
    /// <param name="metadata">Notes for its readers; may be null.</param>
    public Schema(IEnumerable<Field> fields, IEnumerable<KeyValuePair<string, string>>? metadata)
    {
        FieldsList = [.. fields];
        Metadata = metadata?.ToDictionary() ?? [];
    }

    public IReadOnlyList<Field> FieldsList { get; }

    public bool HasMetadata => Metadata.Count > 0;

    public IReadOnlyDictionary<string, string> Metadata { get; }

    public Field GetFieldByIndex(int i) => FieldsList[i];

    /// <summary>Position of the first column with this name; -1 when there is none.</summary>
    public int GetFieldIndex(string name)
    {
        for (var i = 0; i < FieldsList.Count; i++)
        {
            if (FieldsList[i].Name == name)
                return i;
        }

        return -1;
    }
}
