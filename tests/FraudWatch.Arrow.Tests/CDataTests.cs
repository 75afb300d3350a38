using Apache.Arrow;
using Apache.Arrow.C;

namespace FraudWatch.Arrow.Tests;

public sealed unsafe class CDataTests
{
    [Fact]
    public void A_schema_survives_the_way_through_C()
    {
        using var batch = Samples.EveryType();
        var c = CArrowSchema.Create();
        CArrowSchemaExporter.ExportSchema(batch.Schema, c);

        var imported = CArrowSchemaImporter.ImportSchema(c);
        CArrowSchema.Free(c);

        Assert.Equal(batch.Schema.FieldsList.Select(field => $"{field}"), imported.FieldsList.Select(field => $"{field}"));
        Assert.Equal(batch.Schema.Metadata, imported.Metadata);
    }

    [Fact]
    public void A_batch_is_passed_without_copying_and_outlives_its_producer()
    {
        var batch = Samples.EveryType();
        var expected = Samples.Show(batch);
        var column = batch.Schema.GetFieldIndex("large");
        fixed (byte* before = batch.Column(column).Data.Buffers[1].Span)
        {
            using var imported = ThroughC(batch);
            batch.Dispose();

            Assert.Equal(expected, Samples.Show(imported));
            fixed (byte* after = imported.Column(column).Data.Buffers[1].Span)
                Assert.Equal((IntPtr)before, (IntPtr)after);
        }
    }

    [Fact]
    public void Whoever_imports_gives_everything_back_once()
    {
        var (schemas, exported, imported) = (CArrowSchemaExporter.Living, ExportedArray.Living, ImportedArray.Living);
        for (var round = 0; round < 50; round++)
        {
            using var batch = Samples.EveryType();
            using var received = ThroughC(batch);
            received.Column(0).Dispose();
            received.Dispose();
            received.Dispose();
        }

        Assert.Equal((schemas, exported, imported), (CArrowSchemaExporter.Living, ExportedArray.Living, ImportedArray.Living));
    }

    [Fact]
    public void What_nobody_imports_is_given_back_with_its_room()
    {
        var before = ExportedArray.Living;
        using var batch = Samples.EveryType();
        var c = CArrowArray.Create();
        CArrowArrayExporter.ExportRecordBatch(batch, c);
        Assert.True(ExportedArray.Living > before);

        CArrowArray.Free(c);

        Assert.Equal(before, ExportedArray.Living);
    }

    [Fact]
    public void An_array_is_taken_once_only()
    {
        using var batch = Samples.EveryType();
        var c = CArrowArray.Create();
        CArrowArrayExporter.ExportRecordBatch(batch, c);
        CArrowArrayImporter.ImportRecordBatch(c, batch.Schema).Dispose();

        Assert.Throws<ArgumentException>(() => CArrowArrayImporter.ImportRecordBatch(c, batch.Schema));
        CArrowArray.Free(c);
    }

    [Fact]
    public void Memory_is_not_read_after_it_was_given_back()
    {
        using var batch = Samples.EveryType();
        var received = ThroughC(batch);
        var numbers = (Int64Array)received.Column("large");
        received.Dispose();

        Assert.Throws<ObjectDisposedException>(() => numbers.GetValue(0));
    }

    private static RecordBatch ThroughC(RecordBatch batch)
    {
        var c = CArrowArray.Create();
        CArrowArrayExporter.ExportRecordBatch(batch, c);
        try
        {
            return CArrowArrayImporter.ImportRecordBatch(c, batch.Schema);
        }
        finally
        {
            CArrowArray.Free(c);
        }
    }
}
