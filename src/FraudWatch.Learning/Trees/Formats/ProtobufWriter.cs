using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace FraudWatch.Learning.Trees.Formats;

/// <summary>As much of the Protocol Buffers wire format (protobuf.dev, Encoding) as an ONNX file needs.</summary>
internal sealed class ProtobufWriter
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;
    private const int FourBytes = 5;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>What was written.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Write(int field, long value)
    {
        WriteTag(field, Varint);
        WriteVarint((ulong)value);
    }

    public void Write(int field, float value)
    {
        WriteTag(field, FourBytes);
        WriteFloat(value);
    }

    public void Write(int field, string text) => Write(field, Encoding.UTF8.GetBytes(text));

    /// <summary>A message within this one.</summary>
    public void Write(int field, Action<ProtobufWriter> fill)
    {
        var inner = new ProtobufWriter();
        fill(inner);
        Write(field, inner.ToArray());
    }

    /// <summary>A list, packed.</summary>
    public void Write(int field, IEnumerable<long> values) => Write(field, inner =>
    {
        foreach (var value in values)
            inner.WriteVarint((ulong)value);
    });

    /// <summary>A list, packed.</summary>
    public void Write(int field, IEnumerable<float> values) => Write(field, inner =>
    {
        foreach (var value in values)
            inner.WriteFloat(value);
    });

    private void Write(int field, byte[] content)
    {
        WriteTag(field, LengthDelimited);
        WriteVarint((ulong)content.Length);
        _bytes.Write(content);
    }

    private void WriteTag(int field, int kind) => WriteVarint((ulong)((field << 3) | kind));

    private void WriteFloat(float value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(four, value);
        _bytes.Write(four);
    }

    private void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Write([(byte)(value | 0x80)]);
        _bytes.Write([(byte)value]);
    }
}
