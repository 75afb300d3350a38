namespace FraudWatch.Server.Api.Cases;

/// <summary>Among which cases "next" looks.</summary>
public sealed record NextRequest
{
    /// <summary>Filters of the list, by name.</summary>
    public IReadOnlyDictionary<string, string> Filter { get; init; } = new Dictionary<string, string>();
}
