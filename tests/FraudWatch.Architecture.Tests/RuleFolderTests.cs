using System.Text.Json.Nodes;
using FraudWatch.Testing;

namespace FraudWatch.Architecture.Tests;

public sealed class RuleFolderTests
{
    private static readonly string[] Fixtures = ["fires", "quiet", "edge"];

    [Fact]
    public void Every_rule_folder_is_complete() =>
        Violations.None("Missing from a rule's folder", RuleFolders().SelectMany(Missing));

    [Fact]
    public void Every_rule_fits_the_schema_of_rules() =>
        Violations.None("Against data-schemas/rule.schema.json", RuleFolders()
            .Select(folder => $"{folder}/rule.yaml")
            .Where(Repository.Files.Contains)
            .SelectMany(path => JsonSchemaCheck.Problems("rule", YamlText.Parse(Repository.Read(path)))
                .Select(problem => $"{path}: {problem}")));

    [Fact]
    public void The_schema_of_rules_refuses_a_rule_that_claims_money_without_a_clause()
    {
        var rule = YamlText.Parse(ValidRule)!.AsObject();
        Assert.Empty(JsonSchemaCheck.Problems("rule", rule));

        rule["severity"] = "S";

        Assert.Equal(
            ["$.duty has fewer than 1 entries", "$.liability has fewer than 1 entries"],
            JsonSchemaCheck.Problems("rule", rule));
    }

    [Theory]
    [InlineData("version", "\"1\"", "$.version is string, not \"integer\"")]
    [InlineData("status", "\"draft\"", "$.status is none of [\"experimental\",\"shadow\",\"stable\",\"deprecated\"]")]
    [InlineData("author", "\"me\"", "$ has 'author', which is not known")]
    [InlineData("description", "\"Looks for beds.\"", "$.description does not match ^Finds ")]
    public void The_schema_of_rules_refuses_what_it_does_not_describe(string key, string value, string problem)
    {
        var rule = YamlText.Parse(ValidRule)!.AsObject();

        rule[key] = JsonNode.Parse(value);

        Assert.Equal([problem], JsonSchemaCheck.Problems("rule", rule));
    }

    private const string ValidRule = """
        id: idle-bed
        title: {zh: 疑似挂床, en: Idle bed}
        status: stable
        severity: L
        version: 1
        description: Finds stays with days on which nothing is done.
        duty: []
        liability: []
        classes: [GZ10000204001000]
        grain: stay
        scope: per_person
        needs:
          - mdtrt_d: [begntime, endtime]
        parameters:
          days: {default: 3, unit: days, min: 1, max: 10, why: A week-end is two.}
        false_positives: [A patient waits for the result of a biopsy.]
        triage: [Read the nursing record of the days.]
        first_look: [days]
        sentence: {zh: "{days}天", en: "{days} days"}
        denominator: stays
        false_positive_rate: {per: 10000, of: stays, at_most: 5}
        """;

    private static IEnumerable<string> RuleFolders() => Repository.FilesUnder("src/FraudWatch.Rules", "")
        .Where(path => path.EndsWith("/rule.yaml", StringComparison.Ordinal) || path.EndsWith("/rule.sql", StringComparison.Ordinal))
        .Select(path => path[..path.LastIndexOf('/')])
        .Distinct();

    private static IEnumerable<string> Missing(string folder)
    {
        foreach (var file in new[] { $"{folder}/rule.yaml", Sql(folder) }.Concat(Fixtures.Select(name => $"{folder}/fixtures/{name}/expected.csv")))
        {
            if (!Repository.Files.Contains(file))
                yield return file;
        }
        foreach (var fixture in Fixtures.Select(name => $"{folder}/fixtures/{name}"))
        {
            if (!Repository.FilesUnder(fixture, ".csv").Any(path => !path.EndsWith("/expected.csv", StringComparison.Ordinal)))
                yield return $"{fixture}: no table to read";
        }
    }

    /// <summary>Its own, or the template that it names.</summary>
    private static string Sql(string folder) =>
        Repository.Files.Contains($"{folder}/rule.yaml") && YamlText.Parse(Repository.Read($"{folder}/rule.yaml"))?["template"] is { } template
            ? $"src/FraudWatch.Rules/templates/{template}.sql"
            : $"{folder}/rule.sql";
}
