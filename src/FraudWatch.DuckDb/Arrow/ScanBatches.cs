using Apache.Arrow;
using Apache.Arrow.Types;

namespace DuckDB.NET.Data.Arrow;

/// <summary>
/// Batches in the shape in which DuckDB's <c>arrow_scan</c> reads them rightly. It pushes projections and filters to the
/// producer of the batches, and the C API gives the producer no way to see them: a query of some columns would get others,
/// and a filter would be forgotten. So all columns are put into one struct. A projection then asks for the whole struct, and
/// beside its members lies an empty list, a type on which no filter is pushed.
/// </summary>
internal static class ScanBatches
{
    /// <summary>Name of the struct.</summary>
    public const string Row = "row";

    private static readonly Field Guard = new("guard", new ListType(new Field("item", Int32Type.Default, nullable: true)), nullable: true);

    /// <summary>The schema of the batches that <see cref="Wrap"/> makes.</summary>
    public static Schema SchemaOf(Schema schema)
    {
        var members = schema.FieldsList.Select((field, i) => new Field(NameOf(i), PlainColumns.TypeOf(field.DataType), nullable: true, field.Metadata));
        return new Schema([new Field(Row, new StructType([.. members, Guard]), nullable: false)], null);
    }

    /// <summary>Name of a column among the struct's members: a schema may name two columns the same.</summary>
    public static string NameOf(int column) => $"c{column}";

    /// <summary>A batch with the rows of another, to be disposed.</summary>
    public static RecordBatch Wrap(RecordBatch batch, Schema wrapped)
    {
        var members = batch.Arrays.Select(PlainColumns.Resolve).Append(EmptyLists(batch.Length)).ToArray();
        var rows = new ArrayData(wrapped.FieldsList[0].DataType, batch.Length, 0, 0, [ArrowBuffer.Empty], members);
        return new RecordBatch(wrapped, [new StructArray(rows)], batch.Length);
    }

    private static ArrayData EmptyLists(int length)
    {
        var items = new ArrayData(Int32Type.Default, 0, 0, 0, [ArrowBuffer.Empty, ArrowBuffer.Empty]);
        return new ArrayData(Guard.DataType, length, 0, 0, [ArrowBuffer.Empty, new ArrowBuffer(new byte[(length + 1L) * sizeof(int)])], [items]);
    }
}
