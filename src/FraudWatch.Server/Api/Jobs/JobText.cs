namespace FraudWatch.Server.Api.Jobs;

/// <summary>The same in both languages.</summary>
public sealed record JobText(string Zh, string En);
