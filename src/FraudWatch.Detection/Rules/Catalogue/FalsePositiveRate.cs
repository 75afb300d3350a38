namespace FraudWatch.Detection.Rules;

/// <summary>What a rule promises over honest claims: at most so many findings per so many units.</summary>
public sealed record FalsePositiveRate(int Per, string Of, decimal AtMost);
