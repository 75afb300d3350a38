using Apache.Arrow.Layout;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>Which number a stream gives to the dictionary of each column.</summary>
internal sealed class DictionaryIds
{
    private readonly Dictionary<Field, long> ids = new(ReferenceEqualityComparer.Instance);

    /// <summary>Numbers for all dictionaries of a schema, in the order of the columns.</summary>
    public static DictionaryIds Of(Schema schema)
    {
        var numbered = new DictionaryIds();
        foreach (var field in schema.FieldsList)
            numbered.AddAll(field);
        return numbered;
    }

    public void Add(Field field, long id) => ids[field] = id;

    public long this[Field field] => ids[field];

    private void AddAll(Field field)
    {
        var type = field.DataType;
        if (type is DictionaryType dictionary)
        {
            ids.Add(field, ids.Count);
            type = dictionary.ValueType;
        }

        foreach (var child in ArrayLayout.ChildrenOf(type))
            AddAll(child);
    }
}
