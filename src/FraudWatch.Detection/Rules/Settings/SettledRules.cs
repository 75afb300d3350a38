using FraudWatch.Core.Findings;

namespace FraudWatch.Detection.Rules;

/// <summary>Lays an office's settings over the rules as shipped.</summary>
internal static class SettledRules
{
    /// <summary>The catalogue with the statuses in force on a day and the values by service day.</summary>
    public static RuleCatalogue Of(RuleCatalogue shipped, RuleSettings settings, DateOnly today)
    {
        var unused = new List<RuleProblem>();
        var values = settings.Parameters.Select(setting => (setting.OnTrial, Override: OverrideOf(shipped, setting, unused))).ToList();
        var inForce = shipped.Parameters.With(values.Where(value => !value.OnTrial).Select(value => value.Override).OfType<ParameterOverride>());
        return shipped with
        {
            Rules = [.. shipped.Rules.Select(rule => rule with { Status = StatusOf(rule, settings, today) })],
            Parameters = inForce,
            Trial = values.Exists(value => value is { OnTrial: true, Override: not null }) ? shipped.Parameters.With(values.Select(value => value.Override).OfType<ParameterOverride>()) : null,
            Settings = settings,
            UnusedSettings = unused,
        };
    }

    private static RuleStatus StatusOf(Rule rule, RuleSettings settings, DateOnly today) =>
        settings.Statuses.Where(setting => setting.RuleId == rule.Id && setting.From <= today)
            .OrderBy(setting => setting.From).LastOrDefault()?.Status ?? rule.Status;

    /// <summary>A program that no longer knows the rule or the parameter, or bounds it otherwise, goes on with what it knows and says so.</summary>
    private static ParameterOverride? OverrideOf(RuleCatalogue shipped, ParameterSetting setting, List<RuleProblem> unused)
    {
        var parameter = shipped.Rules.FirstOrDefault(rule => rule.Id == setting.RuleId)?.Parameters.FirstOrDefault(parameter => parameter.Name == setting.Name);
        var value = parameter is null ? null : ParameterValue.Read(parameter, setting.Value);
        var problem = parameter is null ? "there is no such parameter any more" : value is null ? null : ParameterBounds.Violation(parameter, value);
        if (problem is null && value is not null)
            return new ParameterOverride(setting.Region, setting.RuleId, setting.Name, value, setting.From, null, setting.Why) { ChangeId = setting.ChangeId };
        unused.Add(new RuleProblem($"change {setting.ChangeId}", $"{setting.RuleId}.{setting.Name}", problem ?? "it cannot be read"));
        return null;
    }
}
