using Apache.Arrow.Ipc;

namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Opens Arrow IPC streams, and files of Arrow's file format, which hold a stream between a mark and a footer.</summary>
internal static class ArrowFile
{
    private const int MarkLength = 8;

    private static ReadOnlySpan<byte> Mark => "ARROW1\0\0"u8;

    /// <summary>Whether a file that begins so is one; no text begins with either.</summary>
    public static bool IsBegin(ReadOnlySpan<byte> firstBytes) =>
        firstBytes.SequenceEqual<byte>([0xFF, 0xFF, 0xFF, 0xFF]) || firstBytes.SequenceEqual(Mark[..firstBytes.Length]);

    /// <summary>The batches of a file from the first on.</summary>
    public static ArrowStreamReader Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        Span<byte> begin = stackalloc byte[MarkLength];
        var read = file.ReadAtLeast(begin, MarkLength, throwOnEndOfStream: false);
        file.Position = begin[..read].SequenceEqual(Mark) ? MarkLength : 0;
        return new ArrowStreamReader(file);
    }
}
