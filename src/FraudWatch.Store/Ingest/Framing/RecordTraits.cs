namespace FraudWatch.Store.Ingest.Framing;

/// <summary>
/// Unusual things that a text may hold. What a file does not hold needs no work per row when it is converted.
/// </summary>
[Flags]
public enum RecordTraits
{
    /// <summary>Plain fields only.</summary>
    None = 0,

    /// <summary>Blanks or tabs at the edge of a field: values are trimmed.</summary>
    Padding = 1,

    /// <summary>A plus sign behind an E: perhaps numbers in scientific notation.</summary>
    Plus = 2,

    /// <summary>Quotes somewhere.</summary>
    Quote = 4,

    /// <summary>Line ends or blank lines that DuckDB's reader does not take as they are.</summary>
    NeedsCopy = 8,

    /// <summary>Lines that end in LF alone.</summary>
    LineFeed = 16,

    /// <summary>Lines that end in CR LF.</summary>
    CarriageReturn = 32,
}
