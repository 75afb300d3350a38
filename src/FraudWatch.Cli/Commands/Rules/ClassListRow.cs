using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary>An official class as <c>rules list --classes --json</c> prints it, with the ids of its rules.</summary>
internal sealed record ClassListRow(int Seq, string? Code, string Name, string Tier, IReadOnlyList<string> Rules)
{
    public static IReadOnlyList<ClassListRow> All(RuleCatalogue catalogue) =>
    [
        .. OfficialClasses.All.Select(one => new ClassListRow(
            one.Number, one.Code, one.Name, one.Tier, [.. catalogue.RulesOf(one).Select(rule => rule.Id)])),
    ];
}
