using System.Text.Json.Nodes;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests;

[Collection(CityTests.Name)]
public sealed class RulesTests(LoadedCity city)
{
    [Fact]
    public void The_list_of_rules_fits_its_schema()
    {
        var rules = FraudWatchProgram.Succeed("rules", "list", "--json");

        Assert.Empty(JsonSchemaCheck.Problems("output/rules-list", rules.Json));
        Assert.All(rules.Json.AsArray(), rule => Assert.True(Directory.Exists(Path.Combine(Repository.Root, "src/FraudWatch.Rules", Text(rule, "family"), Text(rule, "id")))));
    }

    [Fact]
    public void With_a_store_the_list_says_which_rules_cannot_run_and_for_want_of_what()
    {
        using var workspace = new Workspace();
        File.Copy(Path.Combine(city.Exports, "mdtrt_d.csv"), workspace.At("mdtrt_d.csv"));
        FraudWatchProgram.Succeed("ingest", workspace.At("mdtrt_d.csv"), "--data", workspace.Data);

        var rules = FraudWatchProgram.Succeed("rules", "list", "--data", workspace.Data, "--json").Json.AsArray();

        var wanting = Assert.Single(rules, rule => Text(rule, "id") == "absent-at-ward-check");
        Assert.False(wanting!["runnable"]!.GetValue<bool>());
        Assert.Contains("ward_check_d.present", Text(wanting, "reason"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_store_the_list_says_what_each_rule_last_found()
    {
        var findings = FraudWatchProgram.Succeed("findings", "--data", city.Data, "--format", "json").Json.AsArray();

        var rules = FraudWatchProgram.Succeed("rules", "list", "--data", city.Data, "--json").Json.AsArray();

        var counted = rules.Where(rule => rule!["findings"] is not null).ToDictionary(rule => Text(rule, "id"), rule => rule!["findings"]!.GetValue<long>());
        Assert.NotEmpty(counted);
        Assert.All(findings.GroupBy(finding => Text(finding, "rule_id")), group => Assert.Equal(group.Count(), counted[group.Key]));
    }

    [Fact]
    public void The_official_classes_are_listed_with_the_rules_that_stand_for_them()
    {
        var classes = FraudWatchProgram.Succeed("rules", "list", "--classes", "--json").Json.AsArray();

        Assert.Equal(88, classes.Count);
        var split = Assert.Single(classes, one => one!["seq"]!.GetValue<int>() == 49);
        Assert.Equal(("GZ10000204001000", "分解住院"), (Text(split, "code"), Text(split, "name")));
        Assert.Contains("split-stay", split!["rules"]!.AsArray().Select(rule => rule!.GetValue<string>()));
    }

    [Fact]
    public void A_rule_is_shown_with_its_clauses_parameters_and_sql()
    {
        var shown = FraudWatchProgram.Succeed("rules", "show", "split-stay").Output;

        Assert.Contains("Parameters", shown, StringComparison.Ordinal);
        Assert.Contains("Duty", shown, StringComparison.Ordinal);
        Assert.Contains("select", shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_finding_is_explained_with_its_sentence_its_clauses_and_the_rows_behind_it()
    {
        var findings = FraudWatchProgram.Succeed("findings", "--data", city.Data, "--format", "json").Json.AsArray();
        var finding = findings.First(one => one!["mdtrt_id"] is not null && one["duty"] is not null)!;

        var explained = FraudWatchProgram.Succeed("rules", "explain", Text(finding, "rule_id"), "--finding", Text(finding, "finding_id"), "--data", city.Data);

        Assert.Contains(Text(finding, "sentence"), explained.Output, StringComparison.Ordinal);
        Assert.Contains("《", explained.Output, StringComparison.Ordinal);
        var rows = explained.Output[explained.Output.IndexOf("claims.", StringComparison.Ordinal)..];
        Assert.Contains(Text(finding, "mdtrt_id").Split('|')[0], rows, StringComparison.Ordinal);
        Assert.Equal(
            explained.Output,
            FraudWatchProgram.Succeed("rules", "explain", "--finding", Text(finding, "finding_id"), "--data", city.Data).Output);
    }

    [Fact]
    public void A_new_rule_passes_the_checks_before_anybody_changes_it()
    {
        using var workspace = new Workspace();

        FraudWatchProgram.Succeed("rules", "new", "billing/seven-teeth", "--folder", workspace.At("rules"));

        FraudWatchProgram.Succeed("rules", "check", "seven-teeth", "--folder", workspace.At("rules"));
        Assert.True(File.Exists(workspace.At("rules", "billing", "seven-teeth", "rule.sql")));
    }

    [Fact]
    public void A_rule_that_does_not_find_what_its_fixture_says_fails_the_check()
    {
        using var workspace = new Workspace();
        FraudWatchProgram.Succeed("rules", "new", "billing/seven-teeth", "--folder", workspace.At("rules"));
        var expected = workspace.At("rules", "billing", "seven-teeth", "fixtures", "fires", "expected.csv");
        File.WriteAllLines(expected, File.ReadAllLines(expected).Take(1));

        var check = FraudWatchProgram.Run("rules", "check", "seven-teeth", "--folder", workspace.At("rules")).Expect(1);

        Assert.Contains("fires", check.Errors, StringComparison.Ordinal);
    }

    private static string Text(JsonNode? node, string key) => node![key]!.GetValue<string>();
}
