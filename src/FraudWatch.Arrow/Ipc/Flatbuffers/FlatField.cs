namespace Apache.Arrow.Ipc.Flatbuffers;

/// <summary>One value of a table that is written.</summary>
/// <param name="Slot">Its number in the table's definition.</param>
/// <param name="Size">Its bytes: 1, 2, 4 or 8.</param>
/// <param name="Value">The value; of an offset nothing yet.</param>
internal readonly record struct FlatField(int Slot, int Size, long Value)
{
    public static FlatField Byte(int slot, byte value) => new(slot, sizeof(byte), value);

    public static FlatField Boolean(int slot, bool value) => new(slot, sizeof(byte), value ? 1 : 0);

    public static FlatField Int16(int slot, short value) => new(slot, sizeof(short), value);

    public static FlatField Int32(int slot, int value) => new(slot, sizeof(int), value);

    public static FlatField Int64(int slot, long value) => new(slot, sizeof(long), value);

    /// <summary>Room for the offset of something that is written later.</summary>
    public static FlatField Offset(int slot) => new(slot, sizeof(int), 0);
}
