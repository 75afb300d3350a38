using System.Text.RegularExpressions;
using FraudWatch.Detection.Rules.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>Turns the files of a new rule into those of a rule that runs a template's SQL.</summary>
internal static partial class TemplatedRule
{
    public static IEnumerable<(string Path, string Text)> Files(IEnumerable<(string Path, string Text)> files, string template, string sql)
    {
        using var parser = new RuleSqlParser();
        var parameters = parser.Parse(sql).Parameters.Where(name => name != RuleWords.RuleId).Order(StringComparer.Ordinal).ToList();
        foreach (var (path, text) in files.Where(file => file.Path != "rule.sql"))
            yield return (path, path == "rule.yaml" ? Yaml(text, template, parameters) : text);
    }

    /// <summary>Whatever speaks of the columns and parameters of the SQL that the rule no longer has is replaced.</summary>
    private static string Yaml(string yaml, string template, List<string> parameters)
    {
        yaml = yaml.Replace("version: 1\n", $"version: 1\ntemplate: {template}\n", StringComparison.Ordinal);
        yaml = Parameters().Replace(yaml, parameters.Count == 0 ? "" : "parameters:\n" + string.Concat(parameters.Select(Parameter)));
        return Look().Replace(yaml, """
            first_look: []
            sentence:
              zh: "{fixmedins_name}"
              en: "{fixmedins_name}"

            """);
    }

    private static string Parameter(string name) => $$"""
          {{name}}: {default: 0, unit: Say the unit., min: 0, max: 0, why: Say here where the number comes from.}

        """;

    [GeneratedRegex(@"^parameters:\n(?: .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Parameters();

    [GeneratedRegex(@"^first_look:.*\nsentence:\n(?: .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Look();
}
