namespace FraudWatch.Detection.Rules;

/// <summary>A threshold of a rule: never in its SQL, always here, changed by region and date.</summary>
/// <param name="Name">As in the SQL, without the dollar sign.</param>
/// <param name="Default">A long, a decimal or a string.</param>
/// <param name="Unit">Of the value: days, yuan, lines...</param>
/// <param name="Min">Least value allowed; null for text.</param>
/// <param name="Max">Greatest value allowed; null for text.</param>
/// <param name="Why">Where the default comes from.</param>
public sealed record RuleParameter(string Name, object Default, string Unit, decimal? Min, decimal? Max, string Why);
