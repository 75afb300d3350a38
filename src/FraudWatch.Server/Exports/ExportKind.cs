namespace FraudWatch.Server.Exports;

/// <summary>What the values of an exported column are, as .NET sees them.</summary>
public enum ExportKind
{
    /// <summary><see cref="string"/>; codes keep their leading zeros in every format.</summary>
    Text,

    /// <summary><see cref="long"/>.</summary>
    Whole,

    /// <summary><see cref="decimal"/> yuan with two decimals.</summary>
    Amount,

    /// <summary><see cref="double"/>.</summary>
    Number,

    /// <summary><see cref="DateOnly"/>.</summary>
    Day,

    /// <summary><see cref="DateTime"/> as stored.</summary>
    Time,

    /// <summary><see cref="bool"/>.</summary>
    Flag,
}
