namespace FraudWatch.Server.Api.Cases;

/// <summary>A colleague.</summary>
/// <param name="Id">Number of the user.</param>
/// <param name="Name">As colleagues see them.</param>
public sealed record CasePerson(long Id, string Name);
