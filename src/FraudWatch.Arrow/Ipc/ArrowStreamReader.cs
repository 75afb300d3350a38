namespace Apache.Arrow.Ipc;

/// <summary>
/// Reads an Arrow IPC stream. It may come from anywhere: every length and offset in it is checked before it is used, and
/// memory is taken only as far as bytes come. What is read may be handed to native code.
/// </summary>
/// <remarks>Not read: compressed batches, tensors, unions, maps, intervals, run-end encoding and half floats; they are named when met.</remarks>
public sealed class ArrowStreamReader : IArrowArrayStream
{
    private readonly Stream stream;
    private readonly bool leaveOpen;
    private readonly MessageReader messages;
    private readonly Dictionary<long, ArrayData> dictionaries = [];
    private StreamSchema? schema;
    private bool ended;

    public ArrowStreamReader(Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (this.stream, this.leaveOpen) = (stream, leaveOpen);
        messages = new MessageReader(stream);
    }

    /// <summary>The columns; read from the stream at the first call.</summary>
    /// <exception cref="InvalidDataException">The stream does not begin with a schema, or the schema is damaged.</exception>
    public Schema Schema => Stated.Schema;

    private StreamSchema Stated => schema ??= ReadSchema();

    /// <summary>The next batch, which the caller disposes; null after the last one.</summary>
    /// <exception cref="InvalidDataException">The stream is damaged, cut off, or holds what is not read here.</exception>
    public RecordBatch? ReadNextRecordBatch()
    {
        _ = Stated;
        while (!ended && messages.Next() is { } message)
        {
            using (message)
            {
                if (message.Kind == MessageHeader.RecordBatch)
                    return ToBatch(message);
                if (message.Kind != MessageHeader.DictionaryBatch)
                    throw new InvalidDataException("It holds a message that is neither a batch nor a dictionary.");
                TakeDictionary(message);
            }
        }

        ended = true;
        return null;
    }

    /// <inheritdoc cref="ReadNextRecordBatch"/>
    /// <remarks>Reads without giving the thread up: sources are files and memory.</remarks>
    public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(ReadNextRecordBatch());
    }

    /// <summary>Batches that were read before stay usable.</summary>
    public void Dispose()
    {
        foreach (var values in dictionaries.Values)
            values.Dispose();
        dictionaries.Clear();
        ended = true;
        if (!leaveOpen)
            stream.Dispose();
    }

    private StreamSchema ReadSchema()
    {
        using var message = messages.Next() ?? throw new InvalidDataException("It is empty.");
        return message.Kind == MessageHeader.Schema
            ? SchemaReader.Read(message.Header)
            : throw new InvalidDataException("It does not begin with a schema.");
    }

    private RecordBatch ToBatch(Message message)
    {
        var decoder = new BatchDecoder(message.Header, message.Body, Stated.DictionaryIds, dictionaries);
        return new RecordBatch(Schema, decoder.Decode(Schema.FieldsList).Select(ArrowArrayFactory.BuildArray), decoder.Length);
    }

    private void TakeDictionary(Message message)
    {
        var header = message.Header;
        var id = header.Int64(Slots.DictionaryBatch.Id);
        if (!Stated.Dictionaries.TryGetValue(id, out var field))
            throw new InvalidDataException($"It holds a dictionary {id} that no column reads.");
        var decoder = new BatchDecoder(header.Table(Slots.DictionaryBatch.Data), message.Body, Stated.DictionaryIds, dictionaries);
        var values = decoder.Decode([field])[0];
        dictionaries[id] = dictionaries.Remove(id, out var earlier) ? Follow(earlier, values, header.Boolean(Slots.DictionaryBatch.IsDelta)) : values;
    }

    /// <summary>A dictionary that comes again takes the place of the earlier one, or goes on where that ended.</summary>
    private static ArrayData Follow(ArrayData earlier, ArrayData values, bool isDelta)
    {
        using (earlier)
        {
            if (!isDelta)
                return values;
            using (values)
                return ArrayConcatenation.Of(earlier, values);
        }
    }
}
