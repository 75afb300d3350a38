namespace FraudWatch.Detection.Rules;

/// <summary>Values with which a rule is run once, and the claims that it then judges.</summary>
/// <param name="Values">By parameter name, all parameters of the rule.</param>
/// <param name="Periods">The regions and times that it holds for; empty when it holds for every claim.</param>
public sealed record ParameterSet(IReadOnlyDictionary<string, object> Values, IReadOnlyList<ParameterPeriod> Periods)
{
    /// <summary>Whether its findings are kept from the queue until the trial of the values ends.</summary>
    public bool OnTrial { get; init; }

    /// <summary>The values behind the shared results that the rule reads, as <c>table.name</c>; the same everywhere and always.</summary>
    public IReadOnlyDictionary<string, object> Shared { get; init; } = new Dictionary<string, object>();

    /// <summary>Every value that decided a finding.</summary>
    public IReadOnlyDictionary<string, object> Recorded => Values.Concat(Shared).ToDictionary();
}
