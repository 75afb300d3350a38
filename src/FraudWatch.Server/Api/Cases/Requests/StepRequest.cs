using FraudWatch.Core.Cases;

namespace FraudWatch.Server.Api.Cases;

/// <summary>A step of the review ladder.</summary>
public sealed record StepRequest
{
    public required CaseAction Action { get; init; }

    /// <summary>Why, for the journal.</summary>
    public string? Note { get; init; }
}
