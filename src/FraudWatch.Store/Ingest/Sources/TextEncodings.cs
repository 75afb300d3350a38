using System.Text;
using System.Text.Unicode;

namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Tells a text's encoding by its first bytes.</summary>
internal static class TextEncodings
{
    private static readonly Encoding Gb18030 = WithReplacement("GB18030");

    /// <summary>The .NET encoding; bytes that it cannot read become U+FFFD.</summary>
    public static Encoding Of(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Gb18030 => Gb18030,
        TextEncoding.Utf16LittleEndian => Encoding.Unicode,
        TextEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <summary>The name used in messages.</summary>
    public static string Name(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Gb18030 => "GB18030",
        TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian => "UTF-16",
        _ => "UTF-8",
    };

    /// <summary>Tells the encoding of a text by its first bytes.</summary>
    public static TextEncoding Detect(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return TextEncoding.Utf8;
        if (sample.StartsWith<byte>([0xFF, 0xFE]))
            return TextEncoding.Utf16LittleEndian;
        if (sample.StartsWith<byte>([0xFE, 0xFF]))
            return TextEncoding.Utf16BigEndian;
        if (DetectUtf16(sample) is { } utf16)
            return utf16;
        return LooksLikeGb18030(sample) ? TextEncoding.Gb18030 : TextEncoding.Utf8;
    }

    /// <summary>Delimiters, digits and line ends of a UTF-16 text have a NUL at every other byte, and only there.</summary>
    private static TextEncoding? DetectUtf16(ReadOnlySpan<byte> sample)
    {
        ReadOnlySpan<byte> head = sample[..Math.Min(sample.Length & ~1, 8192)];
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        // A twentieth: a header in Chinese has only its delimiters in ASCII.
        int enough = Math.Max(4, head.Length / 40);
        if (odd >= enough && even * 10 < odd)
            return TextEncoding.Utf16LittleEndian;
        return even >= enough && odd * 10 < even ? TextEncoding.Utf16BigEndian : null;
    }

    /// <summary>
    /// Counts the lines beyond ASCII that are valid in either encoding: a damaged line must not decide for the file.
    /// Chinese UTF-8 is rarely valid GB18030, because three-byte characters leave half a pair before the next comma.
    /// </summary>
    private static bool LooksLikeGb18030(ReadOnlySpan<byte> sample)
    {
        int utf8 = 0, gb18030 = 0;
        int whole = sample.LastIndexOf((byte)'\n') + 1;
        ReadOnlySpan<byte> lines = whole > 0 ? sample[..whole] : sample;
        foreach (Range range in lines.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = lines[range];
            if (Ascii.IsValid(line))
                continue;
            if (Utf8.IsValid(line))
                utf8++;
            else if (!Gb18030.GetString(line).Contains('\uFFFD', StringComparison.Ordinal))
                gb18030++;
        }
        return gb18030 > utf8;
    }

    /// <summary>By default such an encoding writes a question mark for what it cannot read, which nobody would notice.</summary>
    private static Encoding WithReplacement(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)
            ?? throw new InvalidOperationException($"This .NET runtime does not know {name}.");
        encoding = (Encoding)encoding.Clone();
        encoding.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return encoding;
    }
}
