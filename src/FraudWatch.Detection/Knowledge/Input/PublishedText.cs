using System.Text;

namespace FraudWatch.Detection.Knowledge;

/// <summary>The text of a published file: UTF-8, or else GB18030, the mandatory Chinese standard.</summary>
internal static class PublishedText
{
    /// <summary>Ten times the whole official knowledge base of 2025; a larger file is something else.</summary>
    private const long LargestFile = 80L * 1024 * 1024;

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is too large, or is no text.</exception>
    public static string Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new FileNotFoundException($"There is no file {file.FullName}.");
        if (file.Length > LargestFile)
            throw new InvalidDataException($"{file.FullName} has {file.Length:N0} bytes; a knowledge file has at most {LargestFile:N0}.");
        var bytes = File.ReadAllBytes(path);
        if (bytes.AsSpan().Contains((byte)0))
            throw new InvalidDataException($"{file.FullName} is no CSV text (it holds NUL bytes); save it as CSV in UTF-8.");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Chinese(bytes);
        }
    }

    private static string Chinese(byte[] bytes)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")
            ?? throw new InvalidOperationException("The platform does not know GB18030.");
        return encoding.GetString(bytes);
    }
}
