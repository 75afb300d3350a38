namespace FraudWatch.Store.Ingest.Framing;

/// <summary>What one pass over a text found; decides how it is read next.</summary>
public sealed record FramingResult
{
    /// <summary>Data records, blank lines and the header not counted: good and bad ones.</summary>
    public long Records => Good + Bad;

    /// <summary>Records that have the header's shape.</summary>
    public required long Good { get; init; }

    /// <summary>Records that are quarantined for their shape.</summary>
    public required long Bad { get; init; }

    /// <summary>Bad records that hold bytes which are not text in the file's encoding.</summary>
    public required long BadEncoding { get; init; }

    /// <summary>Whether some stretch of the text is valid and goes beyond ASCII: evidence that the encoding is right.</summary>
    public required bool HasTextBeyondAscii { get; init; }

    /// <summary>What was seen in the good records.</summary>
    public required RecordTraits Traits { get; init; }

    /// <summary>Whether DuckDB may read the file where it lies: nothing bad and nothing unusual in it.</summary>
    public bool IsClean => Bad == 0 && (Traits & RecordTraits.NeedsCopy) == 0;
}
