using Apache.Arrow.Ipc.Flatbuffers;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>Reads a type from Arrow's metadata.</summary>
internal static class TypeReader
{
    private const short SinglePrecision = 1;
    private const short DoublePrecision = 2;
    private const short DateInMilliseconds = 1;
    private const int WidestDecimal = 38;

    /// <param name="kind">Number of the type.</param>
    /// <param name="type">Its parameters.</param>
    /// <param name="children">The parts of a nested type.</param>
    /// <exception cref="InvalidDataException">The type is not known here, or makes no sense.</exception>
    public static IArrowType Read(MetadataType kind, FlatTable type, IReadOnlyList<Field> children) => kind switch
    {
        MetadataType.Null => NullType.Default,
        MetadataType.Int => Int(type),
        MetadataType.FloatingPoint => FloatingPoint(type),
        MetadataType.Binary => BinaryType.Default,
        MetadataType.Utf8 => StringType.Default,
        MetadataType.Bool => BooleanType.Default,
        MetadataType.Decimal => Decimal(type),
        MetadataType.Date => type.Int16(Slots.Type.Unit, DateInMilliseconds) == DateInMilliseconds ? Date64Type.Default : Date32Type.Default,
        MetadataType.Time => Time(type),
        MetadataType.Timestamp => new TimestampType(Unit(type, TimeUnit.Second), type.Text(Slots.Type.TimestampTimezone)),
        MetadataType.List when children.Count == 1 => new ListType(children[0]),
        MetadataType.Struct => new StructType(children),
        MetadataType.LargeBinary => LargeBinaryType.Default,
        MetadataType.LargeUtf8 => LargeStringType.Default,
        MetadataType.BinaryView => BinaryViewType.Default,
        MetadataType.Utf8View => StringViewType.Default,
        _ => throw new InvalidDataException($"It has a column of the type {kind}, which is not read here."),
    };

    /// <summary>An integer type, also that of a dictionary's indices.</summary>
    public static IArrowType Int(FlatTable type) => (type.Int32(Slots.Type.IntBitWidth), type.Boolean(Slots.Type.IntIsSigned)) switch
    {
        (8, true) => Int8Type.Default,
        (8, false) => UInt8Type.Default,
        (16, true) => Int16Type.Default,
        (16, false) => UInt16Type.Default,
        (32, true) => Int32Type.Default,
        (32, false) => UInt32Type.Default,
        (64, true) => Int64Type.Default,
        (64, false) => UInt64Type.Default,
        var (bits, _) => throw new InvalidDataException($"It has integers of {bits} bits."),
    };

    private static IArrowType FloatingPoint(FlatTable type) => type.Int16(Slots.Type.FloatPrecision) switch
    {
        SinglePrecision => FloatType.Default,
        DoublePrecision => DoubleType.Default,
        _ => throw new InvalidDataException("It has floating-point numbers of 16 bits, which are not read here."),
    };

    private static Decimal128Type Decimal(FlatTable type)
    {
        var (precision, scale) = (type.Int32(Slots.Type.DecimalPrecision), type.Int32(Slots.Type.DecimalScale));
        var bits = type.Int32(Slots.Type.DecimalBitWidth, 128);
        return bits == 128 && precision is >= 1 and <= WidestDecimal && scale >= 0 && scale <= precision
            ? new Decimal128Type(precision, scale)
            : throw new InvalidDataException($"It has decimals of {bits} bits, {precision} digits and {scale} decimals, which are not read here.");
    }

    private static IArrowType Time(FlatTable type) => (type.Int32(Slots.Type.TimeBitWidth, 32), Unit(type, TimeUnit.Millisecond)) switch
    {
        (32, var unit and (TimeUnit.Second or TimeUnit.Millisecond)) => new Time32Type(unit),
        (64, var unit and (TimeUnit.Microsecond or TimeUnit.Nanosecond)) => new Time64Type(unit),
        var (bits, unit) => throw new InvalidDataException($"It has times of {bits} bits in the unit {unit}."),
    };

    private static TimeUnit Unit(FlatTable type, TimeUnit absent) => type.Int16(Slots.Type.Unit, (short)absent) is >= 0 and <= (short)TimeUnit.Nanosecond and var unit
        ? (TimeUnit)unit
        : throw new InvalidDataException("It has times in an unknown unit.");
}
