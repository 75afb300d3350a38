namespace FraudWatch.Server.Api.National;

/// <summary>What the rules say.</summary>
public sealed record AuditOutput
{
    /// <summary>One for each violation that a sent visit has a part in; empty when the rules find nothing.</summary>
    public required IReadOnlyList<AuditResult> Result { get; init; }

    /// <summary>Number of batches of claims that the patients were judged against.</summary>
    public required long Watermark { get; init; }

    /// <summary>Number of batches in the store; the later ones were not looked at.</summary>
    public required long StoreWatermark { get; init; }

    /// <summary>The office's settings of the rules, by number and hash.</summary>
    public required string RuleSettings { get; init; }

    /// <summary>Names this call in the service's log.</summary>
    public required string TraceId { get; init; }
}
