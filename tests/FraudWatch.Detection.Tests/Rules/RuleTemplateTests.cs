using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

public sealed class RuleTemplateTests(RuleRunnerClaims claims) : IClassFixture<RuleRunnerClaims>, IDisposable
{
    private const string ByKnowledge = """
        SELECT s.fixmedins_code, s.psn_no, s.mdtrt_ids AS mdtrt_id, s.discharge_date AS occurred_on, s.inscp_amt AS amount_at_risk,
               s.length_of_stay AS stay_days
        FROM claims.stay AS s
        JOIN claims.rule_class AS class ON class.rule_id = CAST($rule_id AS VARCHAR)
        JOIN claims.knowledge_longest AS longest ON longest.class_no = class.class_no AND s.length_of_stay > longest.days
        WHERE s.length_of_stay > CAST($longest_days AS INTEGER)
        """;

    private readonly RuleFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_rules_of_one_template_differ_by_the_knowledge_of_their_classes()
    {
        folder.AddFile("templates/stay-by-class.sql", ByKnowledge).AddFile("knowledge/longest.csv", "class_no:INTEGER,days:INTEGER\n9,35\n52,45\n");
        AddTemplated("thirty-five", "classes: [9]");
        AddTemplated("forty-five", "classes: [GZ10000204004000]");

        await RuleRunner.RunAsync(claims.Connection, 7, new RuleRunOptions { Catalogue = folder.Load().EnsureSound() });

        Assert.Equal([["thirty-five", "2"]], claims.Connection.Texts("SELECT rule_id, CAST(count(*) AS VARCHAR) FROM findings.finding GROUP BY rule_id"));
        Assert.Equal(
            [["forty-five", "52", "GZ10000204004000"], ["thirty-five", "9", null]],
            claims.Connection.Texts("SELECT rule_id, CAST(class_no AS VARCHAR), class_code FROM claims.rule_class ORDER BY rule_id"));
    }

    [Fact]
    public void A_changed_template_changes_the_hash_of_each_of_its_rules()
    {
        folder.AddFile("templates/stay-by-class.sql", ByKnowledge);
        AddTemplated("first");
        AddTemplated("second");
        var before = folder.Load().EnsureSound().Rules.Select(rule => rule.SqlHash).Distinct().ToList();
        folder.AddFile("templates/stay-by-class.sql", ByKnowledge + " AND NOT s.is_open");

        var after = folder.Load().Rules.Select(rule => rule.SqlHash).Distinct().ToList();

        Assert.NotEqual(Assert.Single(before), Assert.Single(after));
    }

    [Fact]
    public void A_template_that_is_not_there_is_named()
    {
        folder.Add("astray", null, ("version: 1\n", "version: 1\ntemplate: nowhere\n"));
        File.Delete(Path.Combine(folder.Path, "test", "astray", "rule.sql"));

        Assert.Equal("test/astray/rule.yaml: template: there is no templates/nowhere.sql", Assert.Single(folder.Load().Problems).ToString());
    }

    [Fact]
    public void A_rule_has_a_template_or_sql_of_its_own_and_not_both()
    {
        folder.AddFile("templates/stay-by-class.sql", ByKnowledge).Add("both", null, ("version: 1\n", "version: 1\ntemplate: stay-by-class\n"));

        Assert.Equal("test/both/rule.yaml: template: rule.sql is beside it: a rule has one or the other", Assert.Single(folder.Load().Problems).ToString());
    }

    [Fact]
    public void The_id_of_the_rule_is_bound_and_never_declared()
    {
        folder.AddFile("templates/stay-by-class.sql", ByKnowledge);
        AddTemplated("declares", "classes: []", ("parameters:\n", "parameters:\n  rule_id: {default: declares, unit: id, why: test}\n"));

        Assert.Equal("test/declares/rule.yaml: parameters.rule_id: the runner binds it: it is not declared", Assert.Single(folder.Load().Problems).ToString());
    }

    [Theory]
    [InlineData("89")]
    [InlineData("GZ1")]
    public void A_class_that_is_not_official_is_refused(string name)
    {
        folder.Add("classed", null, ("classes: []", $"classes: [{name}]"));

        Assert.Equal(
            $"test/classed/rule.yaml: classes: '{name}' is neither the code nor the number (1 to 88) of an official class",
            Assert.Single(folder.Load().Problems).ToString());
    }

    [Fact]
    public void A_new_rule_of_a_template_has_its_parameters_and_no_sql_of_its_own()
    {
        folder.AddFile("templates/stay-by-class.sql", ByKnowledge);

        var created = RuleScaffold.Create(folder.Path, "test", "begun", "stay-by-class");

        var rule = folder.Load().EnsureSound().Find("begun");
        Assert.False(File.Exists(Path.Combine(created, "rule.sql")));
        Assert.Equal(("stay-by-class", ByKnowledge), (rule.Template, rule.Sql));
        Assert.Equal("longest_days", Assert.Single(rule.Parameters).Name);
    }

    private void AddTemplated(string id, string classes = "classes: []", params (string Old, string New)[] changes)
    {
        folder.Add(id, null, [("version: 1\n", "version: 1\ntemplate: stay-by-class\n"), ("classes: []", classes), .. changes]);
        File.Delete(Path.Combine(folder.Path, "test", id, "rule.sql"));
    }
}
