namespace FraudWatch.Detection.Rules;

/// <summary>A parameter's value that the office approved.</summary>
/// <param name="ChangeId">The request.</param>
/// <param name="Region">Administrative division (admdvs), or <c>default</c> for everywhere.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Name">The parameter.</param>
/// <param name="Value">As written, in the parameter's unit.</param>
/// <param name="From">First service day that it judges.</param>
/// <param name="OnTrial">Whether what it adds is kept from the queue and the rating.</param>
/// <param name="Why">The reason of the request.</param>
public sealed record ParameterSetting(
    long ChangeId, string Region, string RuleId, string Name, string Value, DateOnly From, bool OnTrial, string Why);
