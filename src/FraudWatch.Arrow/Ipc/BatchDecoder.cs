using System.Buffers.Binary;
using Apache.Arrow.Ipc.Flatbuffers;
using Apache.Arrow.Layout;
using Apache.Arrow.Memory;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>Makes arrays of one message's body without copying it, and checks them.</summary>
internal sealed class BatchDecoder
{
    private const int StructSize = 2 * sizeof(long);
    private const int LongAlignment = sizeof(long);

    private readonly NativeBlock body;
    private readonly DictionaryIds ids;
    private readonly IReadOnlyDictionary<long, ArrayData> dictionaries;
    private readonly byte[] nodes;
    private readonly byte[] places;
    private readonly byte[] variadicCounts;
    private readonly List<IDisposable> taken = [];
    private int node;
    private int place;
    private int variadic;

    public BatchDecoder(FlatTable batch, NativeBlock body, DictionaryIds ids, IReadOnlyDictionary<long, ArrayData> dictionaries)
    {
        if (batch.Has(Slots.RecordBatch.Compression))
            throw new InvalidDataException("Its batches are compressed, which is not read here; write it without compression.");
        (this.body, this.ids, this.dictionaries) = (body, ids, dictionaries);
        Length = Plausible(batch.Int64(Slots.RecordBatch.Length));
        nodes = batch.Vector(Slots.RecordBatch.Nodes, StructSize).ToArray();
        places = batch.Vector(Slots.RecordBatch.Buffers, StructSize).ToArray();
        variadicCounts = batch.Vector(Slots.RecordBatch.VariadicBufferCounts, sizeof(long)).ToArray();
    }

    /// <summary>Rows of the batch.</summary>
    public int Length { get; }

    /// <exception cref="InvalidDataException">The batch is not what its metadata says.</exception>
    public ArrayData[] Decode(IReadOnlyList<Field> fields)
    {
        try
        {
            var columns = new ArrayData[fields.Count];
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = Next(fields[i]);
                if (columns[i].Length != Length)
                    throw new InvalidDataException($"Its column '{fields[i].Name}' has {columns[i].Length} values in a batch of {Length} rows.");
            }

            return columns;
        }
        catch
        {
            taken.ForEach(part => part.Dispose());
            throw;
        }
    }

    private ArrayData Next(Field field)
    {
        var length = Plausible(Number(nodes, node, 0));
        var nullCount = Number(nodes, node++, 1);
        if (nullCount < 0 || nullCount > length)
            throw new InvalidDataException($"It states {nullCount} missing values among {length}.");
        var type = field.DataType;
        var buffers = Buffers(ArrayLayout.Of(type), length, nullCount > 0);
        var children = type is DictionaryType ? [] : Children(type, length);
        var data = new ArrayData(type, length, type is NullType ? length : (int)nullCount, 0, buffers, children, DictionaryOf(field));
        ArrayCheck.Check(data);
        return data;
    }

    private ArrayData[] Children(IArrowType type, int length)
    {
        var fields = ArrayLayout.ChildrenOf(type);
        var children = new ArrayData[fields.Count];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = Next(fields[i]);
            if (type is StructType && children[i].Length < length)
                throw new InvalidDataException($"A struct of {length} values has a member with {children[i].Length}.");
        }

        return children;
    }

    private ArrayData? DictionaryOf(Field field)
    {
        if (field.DataType is not DictionaryType)
            return null;
        var values = dictionaries.TryGetValue(ids[field], out var found)
            ? found.Share()
            : throw new InvalidDataException($"The dictionary of its column '{field.Name}' does not come before it.");
        taken.Add(values);
        return values;
    }

    private ArrowBuffer[] Buffers(ArrayLayout layout, int length, bool hasNulls)
    {
        var buffers = new List<ArrowBuffer>();
        foreach (var kind in layout.Buffers)
        {
            var buffer = NextBuffer();
            var needed = length == 0 || (kind == BufferKind.Validity && !hasNulls) ? 0 : layout.BytesFor(kind, length);
            if (buffer.Length < needed)
                throw new InvalidDataException($"A column of {length} values has a buffer of {buffer.Length} bytes.");
            buffers.Add(buffer);
        }

        var more = layout.IsVariadic ? Number(variadicCounts, variadic++) : 0;
        for (var i = 0L; i < more; i++)
            buffers.Add(NextBuffer());
        return [.. buffers];
    }

    private ArrowBuffer NextBuffer()
    {
        var (offset, length) = (Number(places, place, 0), Number(places, place++, 1));
        if (offset < 0 || length < 0 || offset > body.Length || length > body.Length - offset || (length > 0 && offset % LongAlignment != 0))
            throw new InvalidDataException("One of its buffers lies outside its batch, or is not aligned to 8 bytes.");
        if (length == 0)
            return ArrowBuffer.Empty;
        body.Retain();
        var buffer = new ArrowBuffer(body.Slice((int)offset, (int)length), body);
        taken.Add(buffer);
        return buffer;
    }

    /// <summary>One number of a list of pairs; reading past the end means that the metadata lists too few.</summary>
    private static long Number(byte[] pairs, int index, int half) => Number(pairs, (index * 2) + half);

    private static long Number(byte[] numbers, int index) => (index + 1) * sizeof(long) <= numbers.Length
        ? BinaryPrimitives.ReadInt64LittleEndian(numbers.AsSpan(index * sizeof(long)))
        : throw new InvalidDataException("Its metadata lists too few columns or buffers.");

    /// <summary>Values take a bit at least, but for those of the null type; a few of these are believed.</summary>
    private int Plausible(long length) => length >= 0 && length <= Math.Max(StreamLimits.FreeValues, body.Length * 8L) && length < int.MaxValue
        ? (int)length
        : throw new InvalidDataException($"It states {length} values in a batch of {body.Length} bytes.");
}
