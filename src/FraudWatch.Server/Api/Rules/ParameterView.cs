using FraudWatch.Detection.Rules;
using FraudWatch.Server.Rules;

namespace FraudWatch.Server.Api.Rules;

/// <summary>A threshold of a rule, with what is set for divisions and days.</summary>
public sealed record ParameterView
{
    public required string Name { get; init; }

    /// <summary>A number or a text: what holds where nothing else is set.</summary>
    public required object Default { get; init; }

    public required string Unit { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Where the default comes from.</summary>
    public required string Why { get; init; }

    /// <summary>Values of divisions and service days; a division below takes those of the one above.</summary>
    public required IReadOnlyList<ParameterEntryView> Set { get; init; }

    /// <summary>Values on trial: what they add is not queued.</summary>
    public required IReadOnlyList<ParameterEntryView> OnTrial { get; init; }

    internal static ParameterView Of(RuleCatalogue catalogue, Rule rule, RuleParameter parameter) => new()
    {
        Name = parameter.Name,
        Default = parameter.Default,
        Unit = parameter.Unit,
        Min = parameter.Min,
        Max = parameter.Max,
        Why = parameter.Why,
        Set = [.. Entries(catalogue.Parameters, rule, parameter)],
        OnTrial = [.. Entries(catalogue.Trial, rule, parameter).Where(entry => IsOnTrial(catalogue, entry.ChangeId))],
    };

    private static IEnumerable<ParameterEntryView> Entries(ParameterBook? book, Rule rule, RuleParameter parameter) =>
        (book?.Overrides ?? []).Where(entry => entry.RuleId == rule.Id && entry.Name == parameter.Name)
            .OrderBy(entry => RuleRegion.CodeOf(entry.Region), StringComparer.Ordinal).ThenBy(entry => entry.From).Select(ParameterEntryView.Of);

    private static bool IsOnTrial(RuleCatalogue catalogue, long? change) => catalogue.Settings.Parameters.Any(setting => setting.OnTrial && setting.ChangeId == change);
}
