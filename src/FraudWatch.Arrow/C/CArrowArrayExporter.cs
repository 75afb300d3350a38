using Apache.Arrow.Types;

namespace Apache.Arrow.C;

/// <summary>
/// Gives arrays to the other side of the C Data Interface without copying. Their memory stays until the other side
/// releases it, also when the arrays are disposed here before that.
/// </summary>
public static unsafe class CArrowArrayExporter
{
    /// <param name="array">Stays the caller's.</param>
    /// <param name="ptr">Empty room; whoever takes it calls its release.</param>
    public static void ExportArray(IArrowArray array, CArrowArray* ptr) => ExportedArray.Fill(ptr, array.Data);

    /// <summary>Gives a batch, as the struct of its columns.</summary>
    /// <param name="batch">Stays the caller's.</param>
    /// <param name="ptr">Empty room; whoever takes it calls its release.</param>
    public static void ExportRecordBatch(RecordBatch batch, CArrowArray* ptr)
    {
        var columns = batch.Arrays.Select(array => array.Data.Share()).ToArray();
        using var rows = new ArrayData(new StructType(batch.Schema.FieldsList), batch.Length, 0, 0, [ArrowBuffer.Empty], columns);
        ExportedArray.Fill(ptr, rows);
    }
}
