namespace FraudWatch.Store.Ingest.Sources;

/// <summary>The encodings that exports of the national platform come in.</summary>
public enum TextEncoding
{
    /// <summary>With or without a byte-order mark; ASCII included.</summary>
    Utf8,

    /// <summary>The mandatory Chinese standard; GBK and GB2312 files are valid GB18030.</summary>
    Gb18030,

    /// <summary>With a byte-order mark, or told by its NUL bytes.</summary>
    Utf16LittleEndian,

    /// <summary>With a byte-order mark, or told by its NUL bytes.</summary>
    Utf16BigEndian,
}
