using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void The_rules_of_the_project_are_sound() => RuleCatalogue.Load(RepositoryFolders.Rules).EnsureSound();

    [Fact]
    public void The_built_in_rules_are_those_of_the_project()
    {
        var built = RuleCatalogue.Load().EnsureSound();

        Assert.Equal(RuleCatalogue.Load(RepositoryFolders.Rules).Rules.Select(rule => (rule.Id, rule.SqlHash)), built.Rules.Select(rule => (rule.Id, rule.SqlHash)));
    }

    [Fact]
    public void A_rule_says_what_it_needs_and_which_clause_it_rests_on()
    {
        var rule = RuleCatalogue.Load().Find("days-over-stay");

        Assert.Equal(("charging", Severity.Definite, RuleStatus.Stable), (rule.Family, rule.Severity, rule.Status));
        Assert.Contains(rule.Needs, need => need.Table == "fee_list_d" && need.Columns.Contains("cnt"));
        Assert.Equal("《医疗保障基金使用监督管理条例》第三十八条第三项", Assert.Single(rule.Liability).Citation);
    }

    [Fact]
    public void Each_column_to_look_at_first_has_a_title_in_both_languages()
    {
        var untitled =
            from rule in RuleCatalogue.Load().Rules
            from title in rule.FirstLookTitles
            where title.Zh == title.Column || title.En == title.Column
            select $"{rule.Id}: {title.Column}";

        Assert.Empty(untitled);
    }

    [Fact]
    public void A_column_is_titled_as_the_table_that_the_rule_reads_titles_it_and_by_its_name_where_nobody_does()
    {
        var rule = RuleCatalogue.Load().Find("overlapping-stays");

        Assert.Equal(new ColumnTitle("discharge_date", "出院日期", "Discharge date"), rule.TitleOf("discharge_date"));
        Assert.Equal(new ColumnTitle("no_such_column", "no_such_column", "no_such_column"), rule.TitleOf("no_such_column"));
    }

    [Fact]
    public void Each_rule_tells_inspectors_in_Chinese_what_to_do_and_what_to_rule_out()
    {
        var untold = RuleCatalogue.Load().Rules.Where(rule => !rule.Chinese.Triage.Concat(rule.Chinese.FalsePositives).All(IsChinese));

        Assert.Empty(untold.Select(rule => rule.Id));
        static bool IsChinese(string text) => text.Count(letter => letter is >= '\u4e00' and <= '\u9fff') > 3;
    }
}
