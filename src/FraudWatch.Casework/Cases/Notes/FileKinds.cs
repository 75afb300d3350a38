using System.Text;

namespace FraudWatch.Casework.Cases;

/// <summary>Tells by its first bytes what a file is. Only what people attach as evidence is taken: nothing that a browser or an office program would run.</summary>
public static class FileKinds
{
    /// <summary>So many bytes are enough to tell.</summary>
    public const int HeadLength = 4096;

    private static readonly (byte[] Mark, int At, string Type)[] Marks =
    [
        ("%PDF-"u8.ToArray(), 0, "application/pdf"),
        ([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], 0, "image/png"),
        ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
        ("GIF8"u8.ToArray(), 0, "image/gif"),
        ("II*\0"u8.ToArray(), 0, "image/tiff"),
        ("MM\0*"u8.ToArray(), 0, "image/tiff"),
        ("WEBP"u8.ToArray(), 8, "image/webp"),
        ("ftyp"u8.ToArray(), 4, "video/mp4"),
        ("WAVE"u8.ToArray(), 8, "audio/wav"),
        ("ID3"u8.ToArray(), 0, "audio/mpeg"),
        ("PK\u0003\u0004"u8.ToArray(), 0, "application/zip"),
        ("PAR1"u8.ToArray(), 0, "application/vnd.apache.parquet"),
    ];

    private static readonly (string Name, string Type)[] ZipEntries =
    [
        ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("META-INF/ofd", "application/ofd"),
        ("OFD.xml", "application/ofd"),
    ];

    /// <summary>The types that are taken.</summary>
    public static IReadOnlyList<string> Taken { get; } = [.. Marks.Select(mark => mark.Type).Concat(ZipEntries.Select(entry => entry.Type)).Append("text/plain").Distinct()];

    /// <summary>The type; null when it is none of those taken.</summary>
    public static string? Tell(ReadOnlySpan<byte> head)
    {
        foreach (var (mark, at, type) in Marks)
        {
            if (head.Length >= at + mark.Length && head.Slice(at, mark.Length).SequenceEqual(mark))
                return type == "application/zip" ? Zip(head) : type;
        }

        return IsText(head) ? "text/plain" : null;
    }

    // The names of a zip's first entries stand in its head uncompressed.
    private static string Zip(ReadOnlySpan<byte> head)
    {
        var names = Encoding.Latin1.GetString(head);
        return ZipEntries.FirstOrDefault(entry => names.Contains(entry.Name, StringComparison.Ordinal)).Type ?? "application/zip";
    }

    // Text, but none that a browser would take for a page.
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var one in head)
        {
            if (one is < 0x20 and not (0x09 or 0x0A or 0x0D))
                return false;
        }

        var start = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return !start.StartsWith('<') && !start.StartsWith("#!", StringComparison.Ordinal);
    }
}
