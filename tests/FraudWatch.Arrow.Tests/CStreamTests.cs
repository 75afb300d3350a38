using Apache.Arrow;
using Apache.Arrow.C;
using Apache.Arrow.Ipc;

namespace FraudWatch.Arrow.Tests;

public sealed class CStreamTests
{
    [Fact]
    public async Task Batches_pass_through_C_one_after_the_other_and_all_is_given_back()
    {
        var before = (ExportedStream.Living, ExportedArray.Living, ImportedArray.Living, CArrowSchemaExporter.Living);
        using (var imported = ThroughC(Streams.Write(Samples.EveryType(), Samples.EveryType())))
        {
            using var first = await imported.ReadNextRecordBatchAsync();
            using var second = await imported.ReadNextRecordBatchAsync();
            using var expected = Samples.EveryType();

            Assert.Equal(Samples.Show(expected), Samples.Show(Assert.IsType<RecordBatch>(first)));
            Assert.Equal(Samples.Show(expected), Samples.Show(Assert.IsType<RecordBatch>(second)));
            Assert.Null(await imported.ReadNextRecordBatchAsync());
        }

        Assert.Equal(before, (ExportedStream.Living, ExportedArray.Living, ImportedArray.Living, CArrowSchemaExporter.Living));
    }

    [Fact]
    public async Task A_failure_of_the_producer_arrives_in_its_own_words()
    {
        var whole = Streams.Write(Samples.EveryType());
        using var imported = ThroughC(whole[..^200]);

        var failure = await Assert.ThrowsAsync<IOException>(async () => await imported.ReadNextRecordBatchAsync());

        Assert.NotEmpty(failure.Message);
    }

    private static unsafe IArrowArrayStream ThroughC(byte[] stream)
    {
        var c = CArrowArrayStream.Create();
        CArrowArrayStreamExporter.ExportArrayStream(new ArrowStreamReader(new MemoryStream(stream)), c);
        try
        {
            return CArrowArrayStreamImporter.ImportArrayStream(c);
        }
        finally
        {
            CArrowArrayStream.Free(c);
        }
    }
}
