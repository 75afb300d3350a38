using Apache.Arrow.Ipc.Flatbuffers;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>Writes a type's parameters into Arrow's metadata.</summary>
internal static class TypeWriter
{
    private const short SinglePrecision = 1;
    private const short DoublePrecision = 2;

    public static MetadataType KindOf(IArrowType type) => type switch
    {
        NullType => MetadataType.Null,
        BooleanType => MetadataType.Bool,
        FloatType or DoubleType => MetadataType.FloatingPoint,
        StringType => MetadataType.Utf8,
        BinaryType => MetadataType.Binary,
        LargeStringType => MetadataType.LargeUtf8,
        LargeBinaryType => MetadataType.LargeBinary,
        StringViewType => MetadataType.Utf8View,
        BinaryViewType => MetadataType.BinaryView,
        Date32Type or Date64Type => MetadataType.Date,
        TimestampType => MetadataType.Timestamp,
        Time32Type or Time64Type => MetadataType.Time,
        Decimal128Type => MetadataType.Decimal,
        ListType => MetadataType.List,
        StructType => MetadataType.Struct,
        _ => MetadataType.Int,
    };

    /// <param name="writer">The message.</param>
    /// <param name="from">Place of the offset that is to lead to the parameters.</param>
    /// <param name="type">The type.</param>
    public static void Write(FlatWriter writer, int from, IArrowType type)
    {
        switch (type)
        {
            case FloatType or DoubleType:
                writer.Table(from, FlatField.Int16(Slots.Type.FloatPrecision, type is FloatType ? SinglePrecision : DoublePrecision));
                break;
            case Date32Type or Date64Type:
                writer.Table(from, FlatField.Int16(Slots.Type.Unit, (short)(type is Date32Type ? 0 : 1)));
                break;
            case TimestampType time:
                WriteTimestamp(writer, from, time);
                break;
            case Time32Type time:
                WriteTime(writer, from, time.Unit, time.BitWidth);
                break;
            case Time64Type time:
                WriteTime(writer, from, time.Unit, time.BitWidth);
                break;
            case Decimal128Type number:
                writer.Table(from, FlatField.Int32(Slots.Type.DecimalPrecision, number.Precision), FlatField.Int32(Slots.Type.DecimalScale, number.Scale),
                    FlatField.Int32(Slots.Type.DecimalBitWidth, number.BitWidth));
                break;
            case FixedWidthType when KindOf(type) == MetadataType.Int:
                WriteInt(writer, from, type);
                break;
            default:
                writer.Table(from);
                break;
        }
    }

    public static void WriteInt(FlatWriter writer, int from, IArrowType type) => writer.Table(from,
        FlatField.Int32(Slots.Type.IntBitWidth, ((FixedWidthType)type).BitWidth),
        FlatField.Boolean(Slots.Type.IntIsSigned, type is Int8Type or Int16Type or Int32Type or Int64Type));

    private static void WriteTime(FlatWriter writer, int from, TimeUnit unit, int bits) =>
        writer.Table(from, FlatField.Int16(Slots.Type.Unit, (short)unit), FlatField.Int32(Slots.Type.TimeBitWidth, bits));

    private static void WriteTimestamp(FlatWriter writer, int from, TimestampType type)
    {
        if (type.Timezone is not { } zone)
        {
            writer.Table(from, FlatField.Int16(Slots.Type.Unit, (short)type.Unit));
            return;
        }

        var places = writer.Table(from, FlatField.Int16(Slots.Type.Unit, (short)type.Unit), FlatField.Offset(Slots.Type.TimestampTimezone));
        writer.Text(places[1], zone);
    }
}
