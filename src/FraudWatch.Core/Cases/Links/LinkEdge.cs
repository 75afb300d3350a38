namespace FraudWatch.Core.Cases;

/// <summary>A tie between a case and what it touches.</summary>
/// <param name="From">Id of one node.</param>
/// <param name="To">Id of the other.</param>
/// <param name="Weight">How many findings tie them.</param>
public sealed record LinkEdge(string From, string To, int Weight);
