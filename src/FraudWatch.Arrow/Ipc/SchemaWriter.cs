using Apache.Arrow.Ipc.Flatbuffers;
using Apache.Arrow.Layout;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>Writes a schema as Arrow's metadata.</summary>
internal sealed class SchemaWriter
{
    private readonly FlatWriter writer = new();
    private readonly DictionaryIds ids;

    private SchemaWriter(DictionaryIds ids) => this.ids = ids;

    /// <summary>The metadata of the message that opens a stream.</summary>
    public static byte[] Write(Schema schema, DictionaryIds ids)
    {
        var schemaWriter = new SchemaWriter(ids);
        schemaWriter.Message(schema);
        return schemaWriter.writer.Written.ToArray();
    }

    private void Message(Schema schema)
    {
        var header = MessageMetadata.Start(writer, MessageHeader.Schema, 0);
        var places = writer.Table(header, FlatField.Offset(Slots.Schema.Fields), FlatField.Offset(Slots.Schema.Metadata));
        Fields(places[0], schema.FieldsList);
        Metadata(places[1], schema.Metadata);
    }

    private void Fields(int from, IReadOnlyList<Field> fields)
    {
        var places = writer.Offsets(from, fields.Count);
        for (var i = 0; i < fields.Count; i++)
            Write(places[i], fields[i]);
    }

    private void Write(int from, Field field)
    {
        var type = field.DataType is DictionaryType { ValueType: var values } ? values : field.DataType;
        FlatField[] always =
        [
            FlatField.Offset(Slots.Field.Name),
            FlatField.Boolean(Slots.Field.Nullable, field.IsNullable),
            FlatField.Byte(Slots.Field.TypeType, (byte)TypeWriter.KindOf(type)),
            FlatField.Offset(Slots.Field.Type),
            FlatField.Offset(Slots.Field.Children),
            FlatField.Offset(Slots.Field.Metadata),
        ];
        var places = writer.Table(from, field.DataType is DictionaryType ? [.. always, FlatField.Offset(Slots.Field.Dictionary)] : always);
        writer.Text(places[0], field.Name);
        TypeWriter.Write(writer, places[3], type);
        Fields(places[4], ArrayLayout.ChildrenOf(type));
        Metadata(places[5], field.Metadata);
        if (field.DataType is DictionaryType dictionary)
            Encoding(places[6], field, dictionary);
    }

    private void Encoding(int from, Field field, DictionaryType dictionary)
    {
        var places = writer.Table(from, FlatField.Int64(Slots.DictionaryEncoding.Id, ids[field]), FlatField.Offset(Slots.DictionaryEncoding.IndexType),
            FlatField.Boolean(Slots.DictionaryEncoding.IsOrdered, dictionary.Ordered));
        TypeWriter.WriteInt(writer, places[1], dictionary.IndexType);
    }

    private void Metadata(int from, IReadOnlyDictionary<string, string> metadata)
    {
        var places = writer.Offsets(from, metadata.Count);
        foreach (var (place, (key, value)) in places.Zip(metadata))
        {
            var texts = writer.Table(place, FlatField.Offset(Slots.KeyValue.Key), FlatField.Offset(Slots.KeyValue.Value));
            writer.Text(texts[0], key);
            writer.Text(texts[1], value);
        }
    }
}
