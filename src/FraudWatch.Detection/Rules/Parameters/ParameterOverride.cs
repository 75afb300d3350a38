namespace FraudWatch.Detection.Rules;

/// <summary>Another value of a rule's parameter, for a region and a time.</summary>
/// <param name="Region">Administrative division (admdvs), or <c>default</c> for everywhere.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Name">The parameter.</param>
/// <param name="Value">A long, a decimal or a string.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="To">First day on which it no longer does; null while it does.</param>
/// <param name="Why">The document that sets it.</param>
public sealed record ParameterOverride(
    string Region, string RuleId, string Name, object Value, DateOnly From, DateOnly? To, string Why)
{
    /// <summary>The approved request that sets it; null for one of a parameter file.</summary>
    public long? ChangeId { get; init; }

    public bool HoldsOn(DateOnly day) => day >= From && (To is null || day < To);
}
