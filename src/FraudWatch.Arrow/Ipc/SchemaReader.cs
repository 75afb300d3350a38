using Apache.Arrow.Ipc.Flatbuffers;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>Reads a schema from Arrow's metadata, and notes the numbers of its dictionaries.</summary>
internal sealed class SchemaReader
{
    private readonly DictionaryIds ids = new();
    private readonly Dictionary<long, Field> valueFields = [];
    private int fields;

    private SchemaReader()
    {
    }

    /// <exception cref="InvalidDataException">It is damaged, too large, or has a type that is not known here.</exception>
    public static StreamSchema Read(FlatTable schema)
    {
        if (schema.Int16(Slots.Schema.Endianness) != 0)
            throw new InvalidDataException("It was written with the highest byte first, which is not read here.");
        var reader = new SchemaReader();
        var fields = reader.Fields(schema, Slots.Schema.Fields, 0);
        return new StreamSchema(new Schema(fields, Metadata(schema, Slots.Schema.Metadata)), reader.ids, reader.valueFields);
    }

    private Field[] Fields(FlatTable parent, int slot, int depth)
    {
        var count = parent.TableCount(slot);
        if (depth > StreamLimits.Depth || (fields += count) > StreamLimits.Fields)
            throw new InvalidDataException($"Its schema has more than {StreamLimits.Fields} columns, or columns nested more than {StreamLimits.Depth} deep.");
        var read = new Field[count];
        for (var i = 0; i < count; i++)
            read[i] = ToField(parent.TableAt(slot, i), depth);
        return read;
    }

    private Field ToField(FlatTable field, int depth)
    {
        var (name, nullable, metadata) = (field.Text(Slots.Field.Name), field.Boolean(Slots.Field.Nullable), Metadata(field, Slots.Field.Metadata));
        var children = Fields(field, Slots.Field.Children, depth + 1);
        var type = TypeReader.Read((MetadataType)field.Byte(Slots.Field.TypeType), field.Table(Slots.Field.Type), children);
        if (!field.Has(Slots.Field.Dictionary))
            return new Field(name, type, nullable, metadata);

        var encoding = field.Table(Slots.Field.Dictionary);
        IArrowType index = encoding.Has(Slots.DictionaryEncoding.IndexType)
            ? TypeReader.Int(encoding.Table(Slots.DictionaryEncoding.IndexType))
            : Int32Type.Default;
        var encoded = new Field(name, new DictionaryType(index, type, encoding.Boolean(Slots.DictionaryEncoding.IsOrdered)), nullable, metadata);
        var id = encoding.Int64(Slots.DictionaryEncoding.Id);
        ids.Add(encoded, id);
        if (!valueFields.TryAdd(id, new Field(name, type, nullable: true)) && !IsSame(valueFields[id].DataType, type))
            throw new InvalidDataException($"Two columns share the dictionary {id}, but not its type.");
        return encoded;
    }

    /// <summary>Nested values are not shared between columns: their children would be other objects.</summary>
    private static bool IsSame(IArrowType one, IArrowType other) =>
        one is not NestedType && one.TypeId == other.TypeId && one.ToString() == other.ToString();

    private static Dictionary<string, string> Metadata(FlatTable parent, int slot)
    {
        var metadata = new Dictionary<string, string>();
        for (var i = 0; i < parent.TableCount(slot); i++)
        {
            var pair = parent.TableAt(slot, i);
            metadata[pair.Text(Slots.KeyValue.Key)] = pair.Text(Slots.KeyValue.Value);
        }

        return metadata;
    }
}
