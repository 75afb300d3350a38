using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Rules;

/// <summary>The parts of rule.yaml that have keys of their own.</summary>
internal static class RuleSections
{
    public static LocalizedText Localized(YamlSection yaml, string key)
    {
        if (yaml.Section(key) is not { } section)
            return new LocalizedText("", "");
        var text = new LocalizedText(section.Text("zh"), section.Text("en"));
        section.RefuseUnknownKeys();
        return text;
    }

    public static IReadOnlyList<Clause> Clauses(YamlSection yaml, string key) => [.. yaml.Sections(key).Select(Clause)];

    public static IReadOnlyList<TableNeed> Needs(YamlSection yaml)
    {
        var needs = new List<TableNeed>();
        foreach (var section in yaml.Sections("needs"))
        {
            if (section.Keys is [var table])
                needs.Add(new TableNeed(table, section.Texts(table)));
            else
                section.Problem("", "one table and its columns, as in - setl_d: [setl_time]");
        }

        return needs;
    }

    public static IReadOnlyList<RuleParameter> ParametersOf(YamlSection yaml)
    {
        if (!yaml.Has("parameters") || yaml.Section("parameters") is not { } section)
            return [];
        return Parameters(section);
    }

    /// <summary>A section whose keys are the parameters' names.</summary>
    public static IReadOnlyList<RuleParameter> Parameters(YamlSection section) =>
        [.. section.Keys.Select(name => section.Section(name) is { } one ? Parameter(name, one) : null).OfType<RuleParameter>()];

    public static FalsePositiveRate Rate(YamlSection yaml)
    {
        if (yaml.Section("false_positive_rate") is not { } section)
            return new FalsePositiveRate(1, "", 0);
        var rate = new FalsePositiveRate(
            section.Integer("per"), section.OneOf("of", RuleWords.Denominators), section.DecimalOrNull("at_most") ?? 0);
        if (!section.Has("at_most"))
            section.Problem("at_most", "required");
        if (rate.Per < 1)
            section.Problem("per", $"{rate.Per} is not 1 or more");
        section.RefuseUnknownKeys();
        return rate;
    }

    private static Clause Clause(YamlSection section)
    {
        var clause = new Clause(
            section.Text("instrument"), section.Text("clause"), section.Date("from"), section.DateOrNull("to"),
            section.TextOrNull("quote") ?? "", section.Boolean("verified"));
        if (!section.Has("quote"))
            section.Problem("quote", "required (empty only with verified: false)");
        else if (clause.Verified && clause.Quote.Length == 0)
            section.Problem("quote", "a verified clause needs its quote");
        if (clause.To <= clause.From)
            section.Problem("to", $"{clause.To:yyyy-MM-dd} is not after from");
        section.RefuseUnknownKeys();
        return clause;
    }

    private static RuleParameter Parameter(string name, YamlSection section)
    {
        var parameter = new RuleParameter(
            name, section.Value("default"), section.Text("unit"), section.DecimalOrNull("min"), section.DecimalOrNull("max"), section.Text("why"));
        if (ParameterBounds.Violation(parameter, parameter.Default) is { } violation)
            section.Problem("default", violation);
        if (parameter.Default is not string && (parameter.Min is null || parameter.Max is null))
            section.Problem("", "a number needs min and max");
        section.RefuseUnknownKeys();
        return parameter;
    }
}
