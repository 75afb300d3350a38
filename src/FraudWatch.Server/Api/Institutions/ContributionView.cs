namespace FraudWatch.Server.Api.Institutions;

/// <summary>What one feature adds to a model's judgement.</summary>
/// <param name="Code">The feature.</param>
/// <param name="Weight">Its share (TreeSHAP).</param>
/// <param name="Zh">In words.</param>
/// <param name="En">The same in English.</param>
public sealed record ContributionView(string? Code, double? Weight, string? Zh, string? En);
