namespace FraudWatch.Server.Http.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows, in the order that was asked for.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Total">How many rows match the filter; only with <c>count=true</c>.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long? Total);
