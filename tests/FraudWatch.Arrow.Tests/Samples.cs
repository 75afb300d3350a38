using Apache.Arrow;
using Apache.Arrow.Types;

namespace FraudWatch.Arrow.Tests;

/// <summary>Batches with a column of every type.</summary>
internal static class Samples
{
    public static readonly Decimal128Type Money = new(16, 2);

    private static readonly DictionaryType Codes = new(Int8Type.Default, StringType.Default, ordered: false);

    /// <summary>Three rows; the second has no value in any column.</summary>
    public static RecordBatch EveryType()
    {
        IArrowArray[] columns =
        [
            new BooleanArray.Builder().Append(true).Append(null).Append(false).Build(),
            new Int8Array.Builder().Append((sbyte)-1).AppendNull().Append((sbyte)2).Build(),
            new UInt16Array.Builder().Append((ushort)1).AppendNull().Append(ushort.MaxValue).Build(),
            new Int32Array.Builder().Append(-1).AppendNull().Append(int.MaxValue).Build(),
            new Int64Array.Builder().Append(-1L).AppendNull().Append(long.MaxValue).Build(),
            new FloatArray.Builder().Append(0.5f).AppendNull().Append(-1f).Build(),
            new DoubleArray.Builder().Append(0.1).AppendNull().Append(-1.0).Build(),
            Amounts(),
            new StringArray.Builder().Append("short").AppendNull().Append("医疗保障基金使用监督管理条例").Build(),
            new Date32Array.Builder().Append(20_000).AppendNull().Append(-1).Build(),
            new TimestampArray.Builder(new TimestampType(TimeUnit.Microsecond, null)).Append(1_700_000_000_000_000).AppendNull().Append(0L).Build(),
            new TimestampArray.Builder(new TimestampType(TimeUnit.Millisecond, "Asia/Shanghai")).Append(1_700_000_000_000).AppendNull().Append(0L).Build(),
            new Time64Array.Builder(new Time64Type(TimeUnit.Microsecond)).Append(3_600_000_000).AppendNull().Append(0L).Build(),
            Coded("甲类", null, "乙类"),
            Lists(),
            Structs(),
            new NullArray(3),
        ];
        string[] names = ["flag", "tiny", "small", "number", "large", "single", "double", "amount", "text", "day", "time", "zoned", "clock", "code", "list", "pair", "nothing"];
        return new RecordBatch(new Schema(names.Zip(columns, (name, column) => new Field(name, column.Data.DataType, nullable: true)), Notes), columns, 3);
    }

    private static readonly Dictionary<string, string> Notes = new() { ["source"] = "测试" };

    /// <summary>A batch of one column named x.</summary>
    public static RecordBatch Of(IArrowArray column) =>
        new(new Schema([new Field("x", column.Data.DataType, nullable: true)], null), [column], column.Length);

    /// <summary>Texts with a dictionary of the different ones.</summary>
    public static DictionaryArray Coded(params string?[] texts)
    {
        var different = texts.OfType<string>().Distinct().ToList();
        var indices = new Int8Array.Builder();
        foreach (var text in texts)
            indices.Append(text is null ? null : (sbyte)different.IndexOf(text));
        var data = indices.Build().Data;
        return new DictionaryArray(new ArrayData(
            Codes, data.Length, data.NullCount, 0, data.Buffers, null, new StringArray.Builder().AppendRange(different).Build().Data));
    }

    /// <summary>What a person would read in one place of a batch.</summary>
    public static string Show(IArrowArray array, int row) => array.IsNull(row) ? "-" : array switch
    {
        BooleanArray values => $"{values.GetValue(row)}",
        Decimal128Array values => $"{values.GetValue(row)}",
        StringArray values => values.GetString(row) ?? "",
        StringViewArray values => values.GetString(row) ?? "",
        Date32Array values => $"{values.GetDateOnly(row):yyyy-MM-dd}",
        TimestampArray values => $"{values.GetTimestamp(row):yyyy-MM-dd HH:mm:ss.ffffff}",
        Int8Array values => $"{values.GetValue(row)}",
        UInt8Array values => $"{values.GetValue(row)}",
        Int16Array values => $"{values.GetValue(row)}",
        UInt16Array values => $"{values.GetValue(row)}",
        Int32Array values => $"{values.GetValue(row)}",
        Int64Array values => $"{values.GetValue(row)}",
        FloatArray values => $"{values.GetValue(row)}",
        DoubleArray values => $"{values.GetValue(row)}",
        Time64Array values => $"{values.GetValue(row)}",
        DictionaryArray values => Show(values.Dictionary, values.GetValueIndex(row)),
        ListArray values => $"[{string.Join(", ", Enumerable.Range(values.ValueOffsets[row], values.GetValueLength(row)).Select(i => Show(values.Values, i)))}]",
        StructArray values => $"({string.Join(", ", values.Fields.Select(field => Show(field, row)))})",
        _ => throw new NotSupportedException($"{array.Data.DataType}"),
    };

    /// <summary>All places of a batch, column by column.</summary>
    public static string[] Show(RecordBatch batch) =>
        [.. batch.Arrays.Select((array, i) => $"{batch.Schema.FieldsList[i]} {string.Join("; ", Enumerable.Range(0, batch.Length).Select(row => Show(array, row)))}")];

    private static Decimal128Array Amounts()
    {
        var amounts = new Decimal128Array.Builder(Money);
        amounts.Append(-123.45m).AppendNull();
        amounts.Append(99_999_999_999_999.99m);
        return amounts.Build();
    }

    private static ListArray Lists()
    {
        var items = new StringArray.Builder().AppendRange(["a", "b", "c"]).Build().Data;
        var type = new ListType(new Field("item", StringType.Default, nullable: true));
        return new ListArray(new ArrayData(type, 3, 1, 0,
            [new ArrowBuffer.BitmapBuilder().Append(true).Append(false).Append(true).Build(), new ArrowBuffer.Builder<int>().Append([0, 1, 1, 3]).Build()], [items]));
    }

    private static StructArray Structs()
    {
        var numbers = new Int32Array.Builder().Append(1).AppendNull().Append(3).Build().Data;
        var texts = new StringArray.Builder().Append("one").AppendNull().AppendNull().Build().Data;
        var type = new StructType([new Field("n", Int32Type.Default, nullable: true), new Field("t", StringType.Default, nullable: true)]);
        return new StructArray(new ArrayData(type, 3, 1, 0, [new ArrowBuffer.BitmapBuilder().Append(true).Append(false).Append(true).Build()], [numbers, texts]));
    }
}
