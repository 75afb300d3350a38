using System.Buffers.Binary;
using Apache.Arrow.Ipc.Flatbuffers;
using Apache.Arrow.Layout;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>
/// Writes an Arrow IPC stream: <see cref="WriteRecordBatch"/> for each batch, then <see cref="WriteEnd"/>. Dictionaries are
/// written before the first batch that reads them, and again where they change.
/// </summary>
public sealed class ArrowStreamWriter : IDisposable
{
    private const int Alignment = sizeof(long);

    private readonly Stream stream;
    private readonly Schema schema;
    private readonly bool leaveOpen;
    private readonly DictionaryIds ids;
    private readonly Dictionary<long, ArrayData> written = [];
    private bool started;

    /// <param name="stream">Where to; closed with this object unless it is left open.</param>
    /// <param name="schema">The columns of all batches.</param>
    /// <param name="leaveOpen">Whether the stream stays open.</param>
    public ArrowStreamWriter(Stream stream, Schema schema, bool leaveOpen = false)
    {
        (this.stream, this.schema, this.leaveOpen) = (stream, schema, leaveOpen);
        ids = DictionaryIds.Of(schema);
    }

    /// <summary>Writes the schema, if it is not written yet.</summary>
    public void WriteStart()
    {
        if (started)
            return;
        started = true;
        WriteMetadata(SchemaWriter.Write(schema, ids));
    }

    /// <param name="recordBatch">Stays the caller's.</param>
    /// <exception cref="ArgumentException">Its columns are not those of the schema.</exception>
    public void WriteRecordBatch(RecordBatch recordBatch)
    {
        CheckColumns(recordBatch);
        WriteStart();
        for (var i = 0; i < schema.FieldsList.Count; i++)
            WriteDictionaries(schema.FieldsList[i], recordBatch.Column(i).Data);
        using var encoder = new BatchEncoder(recordBatch.Length, recordBatch.Arrays.Select(array => array.Data));
        var writer = new FlatWriter();
        encoder.Describe(writer, MessageMetadata.Start(writer, MessageHeader.RecordBatch, encoder.BodyLength));
        Write(writer, encoder);
    }

    /// <summary>Writes the mark by which a reader knows that nothing follows.</summary>
    public void WriteEnd()
    {
        WriteStart();
        stream.Write([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]);
        stream.Flush();
    }

    public void Dispose()
    {
        foreach (var values in written.Values)
            values.Dispose();
        written.Clear();
        if (!leaveOpen)
            stream.Dispose();
    }

    private void CheckColumns(RecordBatch batch)
    {
        if (batch.ColumnCount != schema.FieldsList.Count)
            throw new ArgumentException($"The stream has {schema.FieldsList.Count} columns, but the batch {batch.ColumnCount}.", nameof(batch));
        for (var i = 0; i < batch.ColumnCount; i++)
        {
            if (batch.Column(i).Data.DataType.ToString() != schema.FieldsList[i].DataType.ToString())
                throw new ArgumentException($"The stream's column {schema.FieldsList[i]} is {batch.Column(i).Data.DataType} in the batch.", nameof(batch));
        }
    }

    private void WriteDictionaries(Field field, ArrayData data)
    {
        var (fields, values) = (ArrayLayout.ChildrenOf(field.DataType), data);
        if (field.DataType is DictionaryType type && data.Dictionary is { } dictionary)
            (fields, values) = (ArrayLayout.ChildrenOf(type.ValueType), dictionary);
        for (var i = 0; i < fields.Count; i++)
            WriteDictionaries(fields[i], values.Children[i]);
        if (values == data || IsWritten(ids[field], values))
            return;

        using var encoder = new BatchEncoder(values.Length, [values]);
        var writer = new FlatWriter();
        var header = MessageMetadata.Start(writer, MessageHeader.DictionaryBatch, encoder.BodyLength);
        var places = writer.Table(header, FlatField.Int64(Slots.DictionaryBatch.Id, ids[field]), FlatField.Offset(Slots.DictionaryBatch.Data));
        encoder.Describe(writer, places[1]);
        Write(writer, encoder);
    }

    /// <summary>Notes what is written; an engine may hand the same values over with each batch, in other memory.</summary>
    private bool IsWritten(long id, ArrayData values)
    {
        if (written.TryGetValue(id, out var before))
        {
            if (IsEqual(before, values))
                return true;
            before.Dispose();
        }

        written[id] = values.Share();
        return false;
    }

    private static bool IsEqual(ArrayData one, ArrayData other) =>
        one.DataType is not NestedType && one.Length == other.Length && one.NullCount == other.NullCount
        && ArrayFromZero.Buffers(one).Zip(ArrayFromZero.Buffers(other)).All(pair => pair.First.Span.SequenceEqual(pair.Second.Span));

    private void Write(FlatWriter metadata, BatchEncoder body)
    {
        WriteMetadata(metadata.Written);
        foreach (var buffer in body.Buffers)
        {
            stream.Write(buffer.Span);
            WriteZeros(BatchEncoder.Padding(buffer.Length));
        }
    }

    private void WriteMetadata(ReadOnlySpan<byte> metadata)
    {
        var padding = -metadata.Length & (Alignment - 1);
        Span<byte> prefix = stackalloc byte[Alignment];
        prefix[..sizeof(int)].Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(prefix[sizeof(int)..], metadata.Length + padding);
        stream.Write(prefix);
        stream.Write(metadata);
        WriteZeros(padding);
    }

    private void WriteZeros(int count)
    {
        ReadOnlySpan<byte> zeros = stackalloc byte[64];
        stream.Write(zeros[..count]);
    }
}
