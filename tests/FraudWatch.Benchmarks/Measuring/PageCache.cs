namespace FraudWatch.Benchmarks.Measuring;

/// <summary>Gives both sides the same start: the input is in memory, and nothing of it waits to be written.</summary>
internal static class PageCache
{
    private const int BufferSize = 1 << 20;

    public static void Warm(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        stream.Flush(flushToDisk: true);
        var buffer = new byte[BufferSize];
        while (stream.Read(buffer) > 0)
        {
            // Reading is all.
        }
    }
}
