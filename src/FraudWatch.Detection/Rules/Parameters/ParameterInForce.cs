namespace FraudWatch.Detection.Rules;

/// <summary>The value of a parameter for claims of a division on a service day, and where it comes from.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The value.</param>
/// <param name="Source">The entry that sets it, which may be of a division above; null where the rule's own default holds.</param>
public sealed record ParameterInForce(RuleParameter Parameter, object Value, ParameterOverride? Source);
