namespace FraudWatch.Store.Ingest.Sources;

/// <summary>What a file holds, told by its first bytes.</summary>
/// <param name="Kind">How it holds rows.</param>
/// <param name="Text">How its text is read; null for Parquet and Arrow.</param>
public sealed record FileContent(FileKind Kind, TextFile? Text)
{
    /// <summary>Looks into a file.</summary>
    /// <exception cref="UnreadableFileException">It holds nothing that can be ingested; the message says what it looks like.</exception>
    public static FileContent Detect(string path, InflateLimits limits)
    {
        Span<byte> magic = stackalloc byte[4];
        using (FileStream file = File.OpenRead(path))
            magic = magic[..file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false)];
        if (magic.Length == 0)
            throw new UnreadableFileException("it is empty");
        if (magic.SequenceEqual("PAR1"u8))
            return new FileContent(FileKind.Parquet, null);
        if (ArrowFile.IsBegin(magic))
            return new FileContent(FileKind.Arrow, null);
        if (magic.StartsWith("PK"u8))
            throw new UnreadableFileException("it is a zip archive or an Excel workbook; unpack it, or save it as CSV");
        bool isGzip = magic.StartsWith<byte>([0x1F, 0x8B]);
        try
        {
            TextFile text = TextFile.Detect(path, isGzip, limits);
            return new FileContent(KindOf(text.FirstLines(limits, 1)), text);
        }
        catch (InvalidDataException error)
        {
            throw new UnreadableFileException($"its compression is damaged: {error.Message}", error);
        }
    }

    private static FileKind KindOf(IReadOnlyList<string> firstLine)
    {
        if (firstLine.Count == 0)
            throw new UnreadableFileException("it holds blank lines only");
        string line = firstLine[0].TrimStart();
        if (line.Contains('\0', StringComparison.Ordinal))
            throw new UnreadableFileException("it is not text");
        if (line.StartsWith('['))
            throw new UnreadableFileException("it is a JSON array; write one object per line instead");
        return line.StartsWith('{') ? FileKind.JsonLines : FileKind.DelimitedText;
    }
}
