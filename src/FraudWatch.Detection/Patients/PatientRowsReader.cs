using System.Buffers.Binary;
using System.Text;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Patients;

/// <summary>Reads values off the bytes of one person's rows.</summary>
/// <param name="bytes">Uncompressed, and checked before: what follows trusts them.</param>
internal ref struct PatientRowsReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> left = bytes;

    public long Integer()
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return (long)value;
            shift += 7;
        }
    }

    public int Count() => (int)Integer();

    public string Text()
    {
        var length = Count();
        return Encoding.UTF8.GetString(Take(length));
    }

    /// <param name="texts">The person's texts, by their numbers.</param>
    public Value Value(Value[] texts) => (ValueKind)Byte() switch
    {
        ValueKind.Null => Relational.Value.Null,
        ValueKind.Text => texts[Count()],
        ValueKind.Boolean => Relational.Value.Of(Byte() != 0),
        ValueKind.Whole => Relational.Value.Of(Integer()),
        ValueKind.Exact => Relational.Value.Of(Exact()),
        ValueKind.Real => Relational.Value.Of(BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)))),
        ValueKind.Date => Relational.Value.Of(DateOnly.FromDayNumber(Count())),
        ValueKind.Timestamp => Relational.Value.Of(new DateTime(BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long))))),
        var kind => throw new InvalidDataException($"A person's rows hold a value of kind {kind}."),
    };

    /// <summary>As BinaryWriter writes it: low, middle, high, then sign and scale.</summary>
    private decimal Exact()
    {
        var parts = Take(sizeof(decimal));
        return new decimal([
            BinaryPrimitives.ReadInt32LittleEndian(parts), BinaryPrimitives.ReadInt32LittleEndian(parts[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(parts[8..]), BinaryPrimitives.ReadInt32LittleEndian(parts[12..]),
        ]);
    }

    private byte Byte()
    {
        var first = left[0];
        left = left[1..];
        return first;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = left[..length];
        left = left[length..];
        return taken;
    }
}
