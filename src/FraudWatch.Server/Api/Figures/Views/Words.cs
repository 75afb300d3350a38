namespace FraudWatch.Server.Api.Figures;

/// <summary>A sentence in both languages.</summary>
public sealed record Words(string Zh, string En);
