using System.Globalization;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Rules;

/// <summary>Whether a change can be made to the rules as they are: known names, bounds, days, steps of status.</summary>
internal static class RuleChangeCheck
{
    private const int LongestAhead = 366;
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>Sentences by field; empty when it can be made.</summary>
    public static IReadOnlyDictionary<string, string[]> Run(RuleCatalogue catalogue, RuleChangeContent content, DateOnly today)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        void Note(string field, string? sentence)
        {
            if (sentence is not null)
                errors.TryAdd(field, [sentence]);
        }

        var rule = catalogue.Rules.FirstOrDefault(rule => rule.Id == content.RuleId);
        Note("rule_id", rule is null ? $"There is no rule '{content.RuleId}'." : null);
        Note("effective_from", content.EffectiveFrom < FirstDay || content.EffectiveFrom > today.AddDays(LongestAhead)
            ? $"The effective date lies between {FirstDay:yyyy-MM-dd} and {LongestAhead} days ahead." : null);
        Note("region", RegionScope.IsCode(content.Region) ? null : $"'{content.Region}' is no division code: it has six digits, 000000 for everywhere.");
        if (rule is not null && content.Kind == RuleChangeKind.Parameter)
            Parameter(catalogue, rule, content, Note);
        else if (rule is not null && content.Kind == RuleChangeKind.Status)
            Status(rule, content, Note);
        return errors;
    }

    private static void Parameter(RuleCatalogue catalogue, Rule rule, RuleChangeContent content, Action<string, string?> note)
    {
        var parameter = rule.Parameters.FirstOrDefault(parameter => parameter.Name == content.Parameter);
        note("status", content.Status is null ? null : "A change sets a parameter or a status, not both.");
        if (parameter is null)
            note("parameter", $"{rule.Id} has no parameter '{content.Parameter}'; it has {Names(rule)}.");
        else if (content.Value is not { Length: > 0 } text)
            note("value", $"Give the new value in {parameter.Unit}.");
        else
            note("value", OutOfBounds(parameter, text) ?? Unchanged(catalogue, rule, parameter, content, text));
    }

    private static string? OutOfBounds(RuleParameter parameter, string text) => ParameterValue.Violation(parameter, text) is { } violation
        ? string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}: {violation} ({parameter.Unit}){(parameter.Min is null ? "" : $"; allowed are {parameter.Min} to {parameter.Max}")}.")
        : null;

    private static string? Unchanged(RuleCatalogue catalogue, Rule rule, RuleParameter parameter, RuleChangeContent content, string text)
    {
        var now = catalogue.Parameters.InForce(rule, RuleRegion.OfCode(content.Region), content.EffectiveFrom).Single(one => one.Parameter.Name == parameter.Name);
        return Written(now.Value) == Written(ParameterValue.Read(parameter, text)) ? $"{parameter.Name} is {text} there on {content.EffectiveFrom:yyyy-MM-dd} already." : null;
    }

    private static void Status(Rule rule, RuleChangeContent content, Action<string, string?> note)
    {
        note("parameter", content.Parameter is null && content.Value is null ? null : "A change sets a parameter or a status, not both.");
        note("region", content.Region == RuleChangeContent.Everywhere ? null : "A status holds everywhere: leave the division out.");
        note("status", content.Status is { } status ? RuleStatusSteps.Violation(rule.Status, status) : "Say which status the rule shall have.");
    }

    private static string Names(Rule rule) => rule.Parameters.Count == 0 ? "none" : string.Join(", ", rule.Parameters.Select(parameter => parameter.Name));

    private static string? Written(object value) =>
        value is string text ? text : Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.############", CultureInfo.InvariantCulture);
}
