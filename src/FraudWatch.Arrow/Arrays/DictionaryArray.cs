using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values that are kept once, with an index for each row.</summary>
public sealed class DictionaryArray : Array
{
    public DictionaryArray(ArrayData data) : base(data, ArrowTypeId.Dictionary)
    {
        ArgumentNullException.ThrowIfNull(data.Dictionary);
        var type = (DictionaryType)data.DataType;
        var indices = new ArrayData(type.IndexType, data.Length, ArrayData.UnknownNullCount, data.Offset, data.Buffers);
        Indices = ArrowArrayFactory.BuildArray(indices);
        Dictionary = ArrowArrayFactory.BuildArray(data.Dictionary);
    }

    /// <summary>For each row the number of its value; disposed with this array.</summary>
    public IArrowArray Indices { get; }

    /// <summary>The values; disposed with this array.</summary>
    public IArrowArray Dictionary { get; }

    /// <summary>Number of the value of one row; -1 where it is missing.</summary>
    public int GetValueIndex(int index) => IsNull(index) ? -1 : Indices switch
    {
        Int8Array array => array.Values[index],
        UInt8Array array => array.Values[index],
        Int16Array array => array.Values[index],
        UInt16Array array => array.Values[index],
        Int32Array array => array.Values[index],
        UInt32Array array => checked((int)array.Values[index]),
        Int64Array array => checked((int)array.Values[index]),
        _ => checked((int)((UInt64Array)Indices).Values[index]),
    };
}
