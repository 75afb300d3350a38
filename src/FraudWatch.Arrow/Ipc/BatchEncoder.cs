using Apache.Arrow.Ipc.Flatbuffers;
using Apache.Arrow.Layout;
using Apache.Arrow.Memory;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>Collects the buffers of a batch in the order of the format, and describes where they lie in the body.</summary>
internal sealed class BatchEncoder : IDisposable
{
    private readonly List<long> nodes = [];
    private readonly List<long> places = [];
    private readonly List<long> variadicCounts = [];
    private readonly List<ReadOnlyMemory<byte>> buffers = [];
    private readonly List<ArrayData> parts = [];
    private readonly int length;

    public BatchEncoder(int length, IEnumerable<ArrayData> columns)
    {
        this.length = length;
        foreach (var column in columns)
            Add(column);
    }

    /// <summary>Bytes of the body, each buffer filled up to the alignment.</summary>
    public long BodyLength { get; private set; }

    /// <summary>What the body is made of, in its order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Buffers => buffers;

    /// <summary>Zeros that follow so many bytes.</summary>
    public static int Padding(long written) => (int)(-written & (NativeBlock.Alignment - 1));

    /// <summary>Writes the description.</summary>
    /// <param name="writer">The message.</param>
    /// <param name="from">Place of the offset that is to lead to it.</param>
    public void Describe(FlatWriter writer, int from)
    {
        var at = writer.Table(from,
            FlatField.Int64(Slots.RecordBatch.Length, length),
            FlatField.Offset(Slots.RecordBatch.Nodes),
            FlatField.Offset(Slots.RecordBatch.Buffers),
            FlatField.Offset(Slots.RecordBatch.VariadicBufferCounts));
        writer.Numbers(at[1], nodes, 2);
        writer.Numbers(at[2], places, 2);
        writer.Numbers(at[3], variadicCounts, 1);
    }

    public void Dispose() => parts.ForEach(part => part.Dispose());

    private void Add(ArrayData data)
    {
        nodes.AddRange([data.Length, data.NullCount]);
        var own = ArrayFromZero.Buffers(data);
        foreach (var buffer in own)
        {
            places.AddRange([BodyLength, buffer.Length]);
            buffers.Add(buffer);
            BodyLength += buffer.Length + Padding(buffer.Length);
        }

        var layout = ArrayLayout.Of(data.DataType);
        if (layout.IsVariadic)
            variadicCounts.Add(own.Count - layout.Buffers.Length);
        if (data.DataType is not NestedType)
            return;
        foreach (var child in ArrayFromZero.Children(data))
        {
            parts.Add(child);
            Add(child);
        }
    }
}
