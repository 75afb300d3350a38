using FraudWatch.Core.Cases;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What a second person sees.</summary>
public sealed record SecondLookRequest
{
    public required VerdictKind Verdict { get; init; }

    /// <summary>Code of a reason from the fixed list.</summary>
    public required string Reason { get; init; }
}
