using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Finds the array that shows a type's data.</summary>
public static class ArrowArrayFactory
{
    /// <param name="data">Taken over: disposed with the array.</param>
    public static IArrowArray BuildArray(ArrayData data) => data.DataType.TypeId switch
    {
        ArrowTypeId.Null => new NullArray(data),
        ArrowTypeId.Boolean => new BooleanArray(data),
        ArrowTypeId.UInt8 => new UInt8Array(data),
        ArrowTypeId.Int8 => new Int8Array(data),
        ArrowTypeId.UInt16 => new UInt16Array(data),
        ArrowTypeId.Int16 => new Int16Array(data),
        ArrowTypeId.UInt32 => new UInt32Array(data),
        ArrowTypeId.Int32 => new Int32Array(data),
        ArrowTypeId.UInt64 => new UInt64Array(data),
        ArrowTypeId.Int64 => new Int64Array(data),
        ArrowTypeId.Float => new FloatArray(data),
        ArrowTypeId.Double => new DoubleArray(data),
        ArrowTypeId.String => new StringArray(data),
        ArrowTypeId.Binary => new BinaryArray(data),
        ArrowTypeId.Date32 => new Date32Array(data),
        ArrowTypeId.Date64 => new Date64Array(data),
        ArrowTypeId.Timestamp => new TimestampArray(data),
        ArrowTypeId.Time32 => new Time32Array(data),
        ArrowTypeId.Time64 => new Time64Array(data),
        ArrowTypeId.Decimal128 => new Decimal128Array(data),
        ArrowTypeId.List => new ListArray(data),
        ArrowTypeId.Struct => new StructArray(data),
        ArrowTypeId.Dictionary => new DictionaryArray(data),
        ArrowTypeId.LargeBinary => new LargeBinaryArray(data),
        ArrowTypeId.LargeString => new LargeStringArray(data),
        ArrowTypeId.BinaryView => new BinaryViewArray(data),
        ArrowTypeId.StringView => new StringViewArray(data),
        _ => throw new NotSupportedException($"There is no array for the type {data.DataType}."),
    };
}
