using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace FraudWatch.Arrow.Tests;

/// <summary>Short ways to and from streams.</summary>
internal static class Streams
{
    public static byte[] Write(params RecordBatch[] batches)
    {
        using var target = new MemoryStream();
        using (var writer = new ArrowStreamWriter(target, batches[0].Schema, leaveOpen: true))
        {
            foreach (var batch in batches)
                writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }

        return target.ToArray();
    }

    /// <summary>The places of every batch; all is disposed.</summary>
    public static List<string[]> Read(byte[] bytes, out Schema schema)
    {
        using var reader = new ArrowStreamReader(new MemoryStream(bytes));
        schema = reader.Schema;
        var batches = new List<string[]>();
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            using (batch)
                batches.Add(Samples.Show(batch));
        }

        return batches;
    }
}
