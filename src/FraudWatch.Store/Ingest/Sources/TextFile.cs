using System.Text;

namespace FraudWatch.Store.Ingest.Sources;

/// <summary>A text file, plain or in gzip, in one of the known encodings; read as UTF-8.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="IsGzip">Whether its content is packed.</param>
/// <param name="Encoding">What its characters are written in.</param>
/// <param name="LoneReturns">Whether its lines end in a carriage return alone.</param>
public sealed record TextFile(string Path, bool IsGzip, TextEncoding Encoding, bool LoneReturns)
{
    private const int SampleBytes = 1 << 20;

    /// <summary>Whether the bytes of the file are the UTF-8 text that <see cref="Open"/> returns, but for a byte-order mark.</summary>
    public bool IsPlain => !IsGzip && !LoneReturns && Encoding == TextEncoding.Utf8;

    /// <summary>Looks at the first bytes of a file.</summary>
    public static TextFile Detect(string path, bool isGzip, InflateLimits limits)
    {
        var raw = new TextFile(path, isGzip, TextEncoding.Utf8, false);
        byte[] sample = raw.Head(limits, text: false);
        var decoded = raw with { Encoding = TextEncodings.Detect(sample) };
        ReadOnlySpan<byte> text = decoded.Head(limits, text: true);
        int end = text.IndexOfAny((byte)'\r', (byte)'\n');
        bool lone = end >= 0 && text[end] == '\r' && !text[end..].Contains((byte)'\n');
        return decoded with { LoneReturns = lone };
    }

    /// <summary>Its text as UTF-8 without a byte-order mark.</summary>
    public Stream Open(InflateLimits limits, Action<long>? onPosition = null)
    {
        Stream stream = OpenRaw(limits, onPosition);
        if (Encoding != TextEncoding.Utf8)
            stream = System.Text.Encoding.CreateTranscodingStream(stream, TextEncodings.Of(Encoding), new UTF8Encoding(false));
        if (LoneReturns)
            stream = new LineFeedStream(stream);
        return new UnmarkedStream(stream);
    }

    /// <summary>The first lines, header first, blank ones left out.</summary>
    public IReadOnlyList<string> FirstLines(InflateLimits limits, int count) =>
        [.. System.Text.Encoding.UTF8.GetString(Head(limits, text: true))
            .Split('\n').Select(line => line.TrimEnd('\r')).Where(line => !string.IsNullOrWhiteSpace(line)).Take(count)];

    private byte[] Head(InflateLimits limits, bool text)
    {
        using Stream stream = text ? Open(limits) : OpenRaw(limits, null);
        var head = new byte[SampleBytes];
        return head[..stream.ReadAtLeast(head, SampleBytes, throwOnEndOfStream: false)];
    }

    private Stream OpenRaw(InflateLimits limits, Action<long>? onPosition)
    {
        Stream file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        if (onPosition is not null)
            file = new MeteredStream(file, onPosition);
        return IsGzip ? new BoundedInflateStream(file, limits) : file;
    }
}
