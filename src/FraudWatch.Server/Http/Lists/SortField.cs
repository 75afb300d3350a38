namespace FraudWatch.Server.Http.Lists;

/// <summary>One member of a sort order.</summary>
/// <param name="Name">Its name in the API.</param>
/// <param name="Descending">Whether greater values come first, which the API writes as a hyphen before the name.</param>
public readonly record struct SortField(string Name, bool Descending);
