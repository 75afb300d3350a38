namespace FraudWatch.Store.Ingest.Framing;

/// <summary>What the header of a text says about all its records.</summary>
public sealed record TextShape
{
    /// <summary>Separators; of no matter when <see cref="Columns"/> is 1.</summary>
    public required TextDialect Dialect { get; init; }

    /// <summary>Fields of the header, which every record must have.</summary>
    public required int Columns { get; init; }

    /// <summary>Whether the first record is the header.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Whether quotes enclose fields; false for line-wise texts such as NDJSON.</summary>
    public bool Quoting { get; init; } = true;

    /// <summary>Set for transcoded texts, where U+FFFD stands for bytes that could not be decoded.</summary>
    public bool ReplacementIsDamage { get; init; }

    /// <summary>The encoding's name in messages.</summary>
    public string EncodingName { get; init; } = "UTF-8";
}
