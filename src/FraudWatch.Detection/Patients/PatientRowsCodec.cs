using System.Buffers;
using System.IO.Compression;
using System.Text;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Patients;

/// <summary>
/// One person's rows as bytes: the texts that occur once each, then the values in the order of the columns. Compressed; the texts come
/// out shared, since codes and names repeat from row to row.
/// </summary>
internal static class PatientRowsCodec
{
    private const int Quality = 2;
    private const int Window = 18;

    /// <param name="tables">Rows of each table, in the order of the file's tables.</param>
    public static byte[] Encode(IReadOnlyList<IReadOnlyList<Value[]>> tables)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using var values = new MemoryStream();
        using (var writer = new BinaryWriter(values, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var rows in tables)
            {
                writer.Write7BitEncodedInt(rows.Count);
                foreach (var value in rows.SelectMany(row => row))
                    Write(writer, value, texts);
            }
        }

        using var whole = new MemoryStream();
        using (var writer = new BinaryWriter(whole, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write7BitEncodedInt(texts.Count);
            foreach (var text in texts.Keys)
                writer.Write(text);
            writer.Write(values.GetBuffer(), 0, (int)values.Length);
        }

        return Compress(whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    /// <param name="bytes">What <see cref="Encode"/> made.</param>
    /// <param name="widths">Number of columns of each table.</param>
    public static IReadOnlyList<IReadOnlyList<Value[]>> Decode(byte[] bytes, IReadOnlyList<int> widths)
    {
        var size = BitConverter.ToInt32(bytes);
        var plain = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            if (!BrotliDecoder.TryDecompress(bytes.AsSpan(sizeof(int)), plain, out var written) || written != size)
                throw new InvalidDataException("A person's rows are damaged.");
            using var reader = new BinaryReader(new MemoryStream(plain, 0, size), Encoding.UTF8);
            var texts = new Value[reader.Read7BitEncodedInt()];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = Value.Of(reader.ReadString());
            return [.. widths.Select(width => ReadRows(reader, width, texts))];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain, clearArray: true);
        }
    }

    private static List<Value[]> ReadRows(BinaryReader reader, int width, Value[] texts)
    {
        var rows = new List<Value[]>(reader.Read7BitEncodedInt());
        for (var left = rows.Capacity; left > 0; left--)
        {
            var row = new Value[width];
            for (var i = 0; i < width; i++)
                row[i] = Read(reader, texts);
            rows.Add(row);
        }

        return rows;
    }

    private static void Write(BinaryWriter writer, Value value, Dictionary<string, int> texts)
    {
        writer.Write((byte)value.Kind);
        switch (value.ToObject())
        {
            case null:
                break;
            case string text:
                texts.TryAdd(text, texts.Count);
                writer.Write7BitEncodedInt(texts[text]);
                break;
            case bool flag:
                writer.Write(flag);
                break;
            case long whole:
                writer.Write7BitEncodedInt64(whole);
                break;
            case decimal exact:
                writer.Write(exact);
                break;
            case double real:
                writer.Write(real);
                break;
            case DateOnly day:
                writer.Write7BitEncodedInt(day.DayNumber);
                break;
            case DateTime time:
                writer.Write(time.Ticks);
                break;
            default:
                throw new NotSupportedException($"An input column holds a value of kind {value.Kind}.");
        }
    }

    private static Value Read(BinaryReader reader, Value[] texts) => (ValueKind)reader.ReadByte() switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Text => texts[reader.Read7BitEncodedInt()],
        ValueKind.Boolean => Value.Of(reader.ReadBoolean()),
        ValueKind.Whole => Value.Of(reader.Read7BitEncodedInt64()),
        ValueKind.Exact => Value.Of(reader.ReadDecimal()),
        ValueKind.Real => Value.Of(reader.ReadDouble()),
        ValueKind.Date => Value.Of(DateOnly.FromDayNumber(reader.Read7BitEncodedInt())),
        ValueKind.Timestamp => Value.Of(new DateTime(reader.ReadInt64())),
        var kind => throw new InvalidDataException($"A person's rows hold a value of kind {kind}."),
    };

    private static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        var buffer = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        BitConverter.TryWriteBytes(buffer, plain.Length);
        if (!BrotliEncoder.TryCompress(plain, buffer.AsSpan(sizeof(int)), out var written, Quality, Window))
            throw new InvalidOperationException("The rows could not be compressed.");
        return buffer[..(sizeof(int) + written)];
    }
}
