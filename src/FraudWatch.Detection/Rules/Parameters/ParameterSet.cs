namespace FraudWatch.Detection.Rules;

/// <summary>Values with which a rule is run once, and the claims that it then judges.</summary>
/// <param name="Values">By parameter name, all parameters of the rule.</param>
/// <param name="Periods">The regions and times that it holds for; empty when it holds for every claim.</param>
public sealed record ParameterSet(IReadOnlyDictionary<string, object> Values, IReadOnlyList<ParameterPeriod> Periods);
