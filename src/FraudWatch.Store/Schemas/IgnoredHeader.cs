namespace FraudWatch.Store.Schemas;

/// <summary>A header field that is not read.</summary>
/// <param name="Index">Position in the header, from 0.</param>
/// <param name="Header">The field as it stands in the file.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record IgnoredHeader(int Index, string Header, string Reason);
