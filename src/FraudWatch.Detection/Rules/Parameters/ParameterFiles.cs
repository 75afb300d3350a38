using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Rules;

/// <summary>Reads <c>parameters/REGION.yaml</c>: a list of {rule, name, value, from, to, why}.</summary>
internal static class ParameterFiles
{
    public static ParameterBook Read(IEnumerable<RuleFile> files, IReadOnlyList<Rule> rules, List<RuleProblem> found)
    {
        var overrides = new List<ParameterOverride>();
        foreach (var file in files)
        {
            var problems = new YamlProblems(file.Path);
            overrides.AddRange(ReadFile(file, rules, problems));
            found.AddRange(problems.Found);
        }

        found.AddRange(Overlaps(overrides));
        return new ParameterBook(overrides);
    }

    private static List<ParameterOverride> ReadFile(RuleFile file, IReadOnlyList<Rule> rules, YamlProblems problems)
    {
        var region = Path.GetFileNameWithoutExtension(file.Path);
        if (region != Regions.Everywhere && (region.Length != 6 || !region.All(char.IsAsciiDigit)))
            problems.Add("", $"'{region}' is neither a six-digit division nor {Regions.Everywhere}");
        var entries = new List<ParameterOverride>();
        foreach (var section in YamlFile.ReadList(file.Text, problems))
        {
            var change = new ParameterOverride(
                region, section.Text("rule"), section.Text("name"), section.Value("value"),
                section.Date("from"), section.DateOrNull("to"), section.Text("why"));
            section.RefuseUnknownKeys();
            if (IsSound(change, rules, section))
                entries.Add(change);
        }

        return entries;
    }

    private static bool IsSound(ParameterOverride change, IReadOnlyList<Rule> rules, YamlSection section)
    {
        var rule = rules.FirstOrDefault(rule => rule.Id == change.RuleId);
        var parameter = rule?.Parameters.FirstOrDefault(parameter => parameter.Name == change.Name);
        if (rule is null)
            section.Problem("rule", $"there is no rule '{change.RuleId}'");
        else if (parameter is null)
            section.Problem("name", $"{change.RuleId} has no parameter '{change.Name}'");
        else if (ParameterBounds.Violation(parameter, change.Value) is { } violation)
            section.Problem("value", violation);
        else if (change.To <= change.From)
            section.Problem("to", $"{change.To:yyyy-MM-dd} is not after from");
        else
            return true;
        return false;
    }

    private static IEnumerable<RuleProblem> Overlaps(IReadOnlyList<ParameterOverride> overrides) =>
        from same in overrides.GroupBy(change => (change.Region, change.RuleId, change.Name))
        let inOrder = same.OrderBy(change => change.From).ToList()
        from pair in inOrder.Zip(inOrder.Skip(1))
        where pair.First.To is null || pair.First.To > pair.Second.From
        select new RuleProblem(
            $"parameters/{same.Key.Region}.yaml", $"{same.Key.RuleId}.{same.Key.Name}",
            $"two values hold on {pair.Second.From:yyyy-MM-dd}");
}
