using System.Buffers.Binary;
using System.Text;

namespace Apache.Arrow.Ipc.Flatbuffers;

/// <summary>
/// One table of a FlatBuffers message. The bytes may be hostile: every offset and length is checked before it is followed,
/// and offsets lead forward only.
/// </summary>
internal readonly ref struct FlatTable
{
    private const int VtableHead = 2 * sizeof(ushort);

    private readonly ReadOnlySpan<byte> buffer;
    private readonly int start;
    private readonly int size;
    private readonly ReadOnlySpan<byte> vtable;

    private FlatTable(ReadOnlySpan<byte> buffer, int start)
    {
        this.buffer = buffer;
        this.start = start;
        var at = start - (long)BinaryPrimitives.ReadInt32LittleEndian(Piece(buffer, start, sizeof(int)));
        var length = BinaryPrimitives.ReadUInt16LittleEndian(Piece(buffer, at, VtableHead));
        vtable = Piece(buffer, at, length);
        if (length < VtableHead)
            throw Damaged();
        size = BinaryPrimitives.ReadUInt16LittleEndian(vtable[sizeof(ushort)..]);
        Piece(buffer, start, size);
    }

    /// <exception cref="InvalidDataException">It is no FlatBuffers message.</exception>
    public static FlatTable Root(ReadOnlySpan<byte> buffer) => new(buffer, Follow(buffer, 0));

    public bool Has(int slot) => Place(slot) != 0;

    public bool Boolean(int slot) => Byte(slot) != 0;

    public byte Byte(int slot, byte absent = 0) => Place(slot) is var at and not 0 ? Inside(at, sizeof(byte))[0] : absent;

    public short Int16(int slot, short absent = 0) =>
        Place(slot) is var at and not 0 ? BinaryPrimitives.ReadInt16LittleEndian(Inside(at, sizeof(short))) : absent;

    public int Int32(int slot, int absent = 0) =>
        Place(slot) is var at and not 0 ? BinaryPrimitives.ReadInt32LittleEndian(Inside(at, sizeof(int))) : absent;

    public long Int64(int slot, long absent = 0) =>
        Place(slot) is var at and not 0 ? BinaryPrimitives.ReadInt64LittleEndian(Inside(at, sizeof(long))) : absent;

    /// <summary>The table in a slot.</summary>
    /// <exception cref="InvalidDataException">The slot is empty.</exception>
    public FlatTable Table(int slot) => new(buffer, Target(slot) ?? throw Damaged());

    /// <summary>The text in a slot; empty when there is none.</summary>
    public string Text(int slot) => Target(slot) is { } at ? Encoding.UTF8.GetString(Elements(at, 1)) : "";

    /// <summary>The bytes of a vector's elements; empty when there is none.</summary>
    public ReadOnlySpan<byte> Vector(int slot, int elementSize) => Target(slot) is { } at ? Elements(at, elementSize) : default;

    /// <summary>How many tables the vector in a slot holds.</summary>
    public int TableCount(int slot) => Vector(slot, sizeof(int)).Length / sizeof(int);

    /// <summary>One table of the vector in a slot.</summary>
    public FlatTable TableAt(int slot, int index) => Target(slot) is { } at
        ? new FlatTable(buffer, Follow(buffer, at + sizeof(int) + (index * sizeof(int))))
        : throw Damaged();

    private static InvalidDataException Damaged() => new("Its metadata is damaged.");

    private static ReadOnlySpan<byte> Piece(ReadOnlySpan<byte> buffer, long at, long length) =>
        at >= 0 && length >= 0 && at + length <= buffer.Length ? buffer.Slice((int)at, (int)length) : throw Damaged();

    private static int Follow(ReadOnlySpan<byte> buffer, int at)
    {
        var distance = BinaryPrimitives.ReadUInt32LittleEndian(Piece(buffer, at, sizeof(uint)));
        var target = at + (long)distance;
        return distance > 0 && target < buffer.Length ? (int)target : throw Damaged();
    }

    private ReadOnlySpan<byte> Elements(int at, int elementSize)
    {
        var count = BinaryPrimitives.ReadUInt32LittleEndian(Piece(buffer, at, sizeof(uint)));
        return Piece(buffer, at + sizeof(uint), count * (long)elementSize);
    }

    private int? Target(int slot)
    {
        var at = Place(slot);
        if (at == 0)
            return null;
        Inside(at, sizeof(uint));
        return Follow(buffer, start + at);
    }

    /// <summary>Where a slot's value lies in the table; 0 when it is absent.</summary>
    private int Place(int slot)
    {
        var at = VtableHead + (slot * sizeof(ushort));
        return at + sizeof(ushort) <= vtable.Length ? BinaryPrimitives.ReadUInt16LittleEndian(vtable[at..]) : 0;
    }

    private ReadOnlySpan<byte> Inside(int at, int length) =>
        at + length <= size ? buffer.Slice(start + at, length) : throw Damaged();
}
