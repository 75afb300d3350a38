using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

public sealed class RuleProblemTests
{
    [Theory]
    [InlineData("id: some-rule", "id: other", "id: 'other' must be the folder's name, 'some-rule'")]
    [InlineData("status: experimental", "status: done", "status: 'done' is none of experimental, shadow, stable, deprecated")]
    [InlineData("severity: S", "severity: X", "severity: 'X' is none of D, S, L")]
    [InlineData("version: 1", "version: 0", "version: 0 is not 1 or more")]
    [InlineData("version: 1", "version: one", "version: 'one' is not a whole number")]
    [InlineData("description: Finds", "description: Looks for", "description: must begin with 'Finds '")]
    [InlineData("classes: []", "colour: red", "classes: required")]
    [InlineData("classes: []", "classes: []\ncolour: red", "colour: unknown key (known: ")]
    [InlineData("    unit: days", "    units: days", "parameters.longest_days.units: unknown key (known: default, unit, ")]
    [InlineData("default: 30", "default: 400", "parameters.longest_days.default: 400 is above max, 365")]
    [InlineData("default: 30", "default: 0", "parameters.longest_days.default: 0 is below min, 1")]
    [InlineData("    max: 365\n", "", "parameters.longest_days: a number needs min and max")]
    [InlineData("longest_days:\n    default", "greatest:\n    default", "parameters.greatest: declared, and not used in its SQL")]
    [InlineData("longest_days:\n    default", "greatest:\n    default", "parameters: $longest_days is used in its SQL, and not declared")]
    [InlineData("住院{stay_days}天", "住院{days}天", "sentence.zh: {days} is neither returned by rule.sql nor a parameter")]
    [InlineData("A stay of {stay_days}", "A stay of {}", "sentence.en: a brace without a column name")]
    [InlineData("first_look: [stay_days]", "first_look: [bed]", "first_look: 'bed' is not returned by rule.sql")]
    [InlineData("grain: stay", "grain: stay\nkey: [bed]", "key: 'bed' is no evidence column of rule.sql")]
    [InlineData("grain: stay", "grain: stay\nkey: [stay_days]", "key: findings of a per_person rule differ by person, encounter or line")]
    [InlineData("grain: stay", "grain: bed", "grain: 'bed' is none of stay, ")]
    [InlineData("denominator: stays", "denominator: beds", "denominator: 'beds' is none of stays, ")]
    [InlineData("per: 10000", "per: 0", "false_positive_rate.per: 0 is not 1 or more")]
    [InlineData("from: 2021-05-01", "from: 2021-13-01", "duty[0].from: '2021-13-01' is not a date such as 2021-05-01")]
    [InlineData("from: 2021-05-01", "from: 2021-05-01\n    to: 2021-05-01", "liability[0].to: 2021-05-01 is not after from")]
    [InlineData("    verified: true", "    verified: maybe", "duty[0].verified: 'maybe' is neither true nor false")]
    [InlineData("    quote: 按照诊疗规范提供合理、必要的医药服务\n", "", "duty[0].quote: required (empty only with verified: false)")]
    [InlineData("    quote: 按照诊疗规范提供合理、必要的医药服务\n", "    quote: \n", "duty[0].quote: a verified clause needs its quote")]
    [InlineData("  - mdtrt_d: [begntime, endtime]", "  - mdtrt_d: [begntime]\n    setl_d: [setl_id]", "needs[0]: one table and its columns")]
    [InlineData("  - mdtrt_d: [begntime, endtime]", "  - mdtrt_d: [begntime, bigness]", "needs: mdtrt_d has no column 'bigness'")]
    [InlineData("  - mdtrt_d: [begntime, endtime]", "  - visits: [begntime]", "needs: there is no input table 'visits'")]
    [InlineData("denominator: stays", "denominator: stays\ntime_limit_seconds: 0", "time_limit_seconds: 0 is not between 1 and 600")]
    [InlineData("severity: S", "severity: S\nseverity: D", "Duplicate key")]
    [InlineData("  - Say here what to check first.", "  - Say here: what to check first.", "triage: line 36 is not a text: a text with a colon and a space in it needs quotes")]
    [InlineData("title:", "title: [", "rule.yaml: line ")]
    public void A_mistake_in_the_yaml_is_named_with_its_file_and_key(string old, string replacement, string message)
    {
        using var folder = new RuleFolder().Add("some-rule", null, (old, replacement));

        var catalogue = folder.Load();

        Assert.Empty(catalogue.Rules);
        Assert.Contains(catalogue.Problems, problem => problem.ToString().Contains(message, StringComparison.Ordinal) && problem.File == "test/some-rule/rule.yaml");
    }

    [Theory]
    [InlineData("SELECT fixmedins_code, CAST($longest_days AS INTEGER) AS stay_days, inscp_amt AS amount_at_risk FROM claims.stay", "must return occurred_on")]
    [InlineData("SELECT fixmedins_code, discharge_date AS occurred_on, CAST($longest_days AS INTEGER) AS stay_days FROM claims.stay", "must return amount_at_risk, unless the severity is L")]
    [InlineData("SELECT fixmedins_code, discharge_date AS occurred_on, inscp_amt AS amount_at_risk, CAST($longest_days AS INTEGER) AS stay_days, stay_id AS finding_id FROM claims.stay", "may not return finding_id: the runner fills it")]
    [InlineData("SELECT fixmedins_code, discharge_date AS occurred_on, inscp_amt AS amount_at_risk, CAST($longest_days AS INTEGER) AS stay_days, bed, dept_code AS bed FROM claims.stay", "returns bed twice")]
    [InlineData("SELECT fixmedins_code, discharge_date AS occurred_on, inscp_amt AS amount_at_risk, CAST($longest_days AS INTEGER) AS stay_days FROM lake.mdtrt_d", "'lake.mdtrt_d' is not allowed")]
    public void A_mistake_in_the_sql_is_named(string sql, string message)
    {
        using var folder = new RuleFolder().Add("some-rule", sql);

        Assert.Contains(folder.Load().Problems, problem => problem.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_without_sql_is_named()
    {
        using var folder = new RuleFolder().Add("some-rule");
        File.Delete(Path.Combine(folder.Path, "test", "some-rule", "rule.sql"));

        Assert.Equal("test/some-rule/rule.yaml: rule.sql is missing beside it, and no template is named", Assert.Single(folder.Load().Problems).ToString());
    }

    [Theory]
    [InlineData("false_positives: [一次]\ntriage: [先看病历, 再问患者]\n", "triage: 2 entries, but 1 in rule.yaml: one for each")]
    [InlineData("false_positives: [一次]\n", "triage: required")]
    [InlineData("false_positives: [一次]\ntriage: [先看病历]\nnotes: 无\n", "notes: unknown key (known: ")]
    public void A_translation_says_entry_by_entry_what_the_rule_says(string chinese, string message)
    {
        using var folder = new RuleFolder().Add("some-rule").AddFile("test/some-rule/zh.yaml", chinese);

        Assert.Contains(folder.Load().Problems, problem => problem.File == "test/some-rule/zh.yaml" && problem.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_lead_may_name_no_clause_and_claim_no_amount()
    {
        const string Sql = "SELECT fixmedins_code, discharge_date AS occurred_on, length_of_stay AS stay_days FROM claims.stay WHERE length_of_stay > CAST($longest_days AS INTEGER)";
        using var folder = new RuleFolder().Add("some-rule", Sql, ("severity: S", "severity: L"));
        var yaml = Path.Combine(folder.Path, "test", "some-rule", "rule.yaml");
        var text = File.ReadAllText(yaml);
        var (duty, classes) = (text.IndexOf("duty:", StringComparison.Ordinal), text.IndexOf("classes:", StringComparison.Ordinal));
        File.WriteAllText(yaml, $"{text[..duty]}duty: []\nliability: []\n{text[classes..]}");

        Assert.Empty(folder.Load().Problems);
    }

    [Fact]
    public void Two_rules_may_not_share_a_title_and_the_sound_ones_stay_usable()
    {
        using var folder = new RuleFolder().Add("first").Add("second", null, ("zh: second（待命名）", "zh: first（待命名）")).Add("third", null, ("version: 1", "version: x"));

        var catalogue = folder.Load();

        Assert.Contains(catalogue.Problems, problem => problem.ToString() == "test/second/rule.yaml: title.zh: 'first（待命名）' is also that of test/first");
        Assert.Equal(["first", "second"], catalogue.Rules.Select(rule => rule.Id));
    }

    [Fact]
    public async Task A_new_rule_passes_every_check()
    {
        using var folder = new RuleFolder().Add("brand-new");
        var catalogue = folder.Load().EnsureSound();

        using var fixtures = new RuleFixtures(catalogue);
        Assert.Empty(await fixtures.CheckAsync(catalogue.Find("brand-new")));
    }

    [Fact]
    public void The_keys_of_a_rule_are_those_of_its_schema()
    {
        using var folder = new RuleFolder().Add("some-rule", null, ("classes: []", "classes: []\ncolour: red"));
        var schema = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "data-schemas", "rule.schema.json")))!;

        var message = folder.Load().Problems.Single(problem => problem.Key == "colour").Message;

        var known = message[(message.IndexOf("known: ", StringComparison.Ordinal) + "known: ".Length)..^1].Split(", ");
        Assert.Equal(schema["properties"]!.AsObject().Select(property => property.Key).Order(), known.Order());
    }
}
