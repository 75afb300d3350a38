using System.Buffers;
using System.Buffers.Binary;
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
    /// <param name="layouts">Of each table's rows, in the order of the file's tables.</param>
    public static IReadOnlyList<IReadOnlyList<Value[]>> Decode(ReadOnlySpan<byte> bytes, IReadOnlyList<PatientRowLayout> layouts)
    {
        var size = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var plain = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            if (!BrotliDecoder.TryDecompress(bytes[sizeof(int)..], plain, out var written) || written != size)
                throw new InvalidDataException("A person's rows are damaged.");
            var reader = new PatientRowsReader(plain.AsSpan(0, size));
            var texts = new Value[reader.Count()];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = Value.Of(reader.Text());
            var tables = new List<IReadOnlyList<Value[]>>(layouts.Count);
            foreach (var layout in layouts)
                tables.Add(ReadRows(ref reader, layout, texts));
            return tables;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain, clearArray: true);
        }
    }

    private static Value[][] ReadRows(ref PatientRowsReader reader, PatientRowLayout layout, Value[] texts)
    {
        var rows = new Value[reader.Count()][];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i] = new Value[layout.Width];
            foreach (var place in layout.Places)
            {
                var value = reader.Value(texts);
                if (place >= 0)
                    row[place] = value;
            }
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

    private static byte[] Compress(ReadOnlySpan<byte> plain)
    {
        var buffer = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(buffer, plain.Length);
        if (!BrotliEncoder.TryCompress(plain, buffer.AsSpan(sizeof(int)), out var written, Quality, Window))
            throw new InvalidOperationException("The rows could not be compressed.");
        return buffer[..(sizeof(int) + written)];
    }
}
