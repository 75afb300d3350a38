using System.Buffers.Binary;
using System.Text;

namespace Apache.Arrow.Ipc.Flatbuffers;

/// <summary>
/// Writes a FlatBuffers message from the front: a table first, then what it points to, whose place is filled in when it is
/// known. The format allows it, since its offsets lead forward.
/// </summary>
internal sealed class FlatWriter
{
    private const int RootOffset = 0;

    private byte[] buffer = new byte[1024];
    private int length = sizeof(int);

    /// <summary>The message so far.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>Writes the outermost table.</summary>
    /// <returns>Where the value of each field lies.</returns>
    public int[] Root(params ReadOnlySpan<FlatField> fields) => Table(RootOffset, fields);

    /// <summary>Writes a table.</summary>
    /// <param name="from">Place of the offset that is to lead to it.</param>
    /// <param name="fields">Its values.</param>
    /// <returns>Where the value of each field lies.</returns>
    public int[] Table(int from, params ReadOnlySpan<FlatField> fields)
    {
        var slots = 0;
        foreach (var field in fields)
            slots = Math.Max(slots, field.Slot + 1);
        Align(sizeof(int), 0);
        var vtable = length;
        Extend((slots + 2) * sizeof(ushort));
        Align(sizeof(int), 0);
        var start = length;
        Point(from, start);
        Put(Extend(sizeof(int)), sizeof(int), start - vtable);
        var places = new int[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            Align(fields[i].Size, 0);
            places[i] = Extend(fields[i].Size);
            Put(places[i], fields[i].Size, fields[i].Value);
            Put(vtable + ((fields[i].Slot + 2) * sizeof(ushort)), sizeof(ushort), places[i] - start);
        }

        Put(vtable, sizeof(ushort), (slots + 2) * sizeof(ushort));
        Put(vtable + sizeof(ushort), sizeof(ushort), length - start);
        return places;
    }

    /// <summary>Writes a vector of offsets; returns where each lies.</summary>
    public int[] Offsets(int from, int count)
    {
        StartVector(from, count, sizeof(int));
        var places = new int[count];
        for (var i = 0; i < count; i++)
            places[i] = Extend(sizeof(int));
        return places;
    }

    /// <summary>Writes a vector of numbers, or of structs made of numbers.</summary>
    /// <param name="from">Place of the offset that is to lead to it.</param>
    /// <param name="numbers">All numbers.</param>
    /// <param name="perElement">How many of them make an element.</param>
    public void Numbers(int from, IReadOnlyList<long> numbers, int perElement)
    {
        StartVector(from, numbers.Count / perElement, sizeof(long));
        foreach (var number in numbers)
            Put(Extend(sizeof(long)), sizeof(long), number);
    }

    public void Text(int from, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        StartVector(from, bytes.Length, sizeof(byte));
        var place = Extend(bytes.Length + 1);
        bytes.CopyTo(buffer.AsSpan(place));
    }

    private void StartVector(int from, int count, int elementSize)
    {
        Align(Math.Max(elementSize, sizeof(int)), sizeof(int));
        Point(from, length);
        Put(Extend(sizeof(int)), sizeof(int), count);
    }

    private void Point(int from, int target) => Put(from, sizeof(int), target - from);

    /// <summary>Fills up so that what stands <paramref name="ahead"/> bytes further is aligned.</summary>
    private void Align(int size, int ahead) => Extend((size - ((length + ahead) % size)) % size);

    /// <summary>Adds zeros; returns where they begin.</summary>
    private int Extend(int count)
    {
        var at = length;
        length += count;
        if (length > buffer.Length)
            System.Array.Resize(ref buffer, Math.Max(length, buffer.Length * 2));
        return at;
    }

    private void Put(int at, int size, long value)
    {
        var place = buffer.AsSpan(at, size);
        switch (size)
        {
            case sizeof(byte):
                place[0] = (byte)value;
                break;
            case sizeof(short):
                BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)value);
                break;
            case sizeof(int):
                BinaryPrimitives.WriteInt32LittleEndian(place, (int)value);
                break;
            default:
                BinaryPrimitives.WriteInt64LittleEndian(place, value);
                break;
        }
    }
}
