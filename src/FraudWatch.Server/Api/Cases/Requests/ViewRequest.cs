namespace FraudWatch.Server.Api.Cases;

/// <summary>A list to come back to.</summary>
public sealed record ViewRequest
{
    public required string Name { get; init; }

    /// <summary>The list's query as it stands in an address, without the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>Whether others see it in their list.</summary>
    public bool Shared { get; init; }
}
