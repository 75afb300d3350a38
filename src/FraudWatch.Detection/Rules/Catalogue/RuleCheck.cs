using System.Text.RegularExpressions;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules.Sql;
using FraudWatch.Detection.Rules.Yaml;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Detection.Rules;

/// <summary>What must hold between the parts of one rule.</summary>
internal static partial class RuleCheck
{
    private static readonly string[] Required = ["fixmedins_code", "occurred_on"];

    private static readonly string[] Reserved =
        ["finding_id", "rule_id", "rule_version", "sentence", "sentence_en", "evidence", "watermark", "first_look"];

    /// <summary>Lower case words joined by hyphens.</summary>
    public static bool IsKebab(string name) => Kebab().IsMatch(name);

    public static void Run(Rule rule, RuleSql sql, YamlProblems problems)
    {
        Head(rule, problems);
        Needs(rule, problems);
        Law(rule, problems);
        Parameters(rule, sql, problems);
        if (sql.Columns.Count > 0)
            Columns(rule, problems);
    }

    private static void Head(Rule rule, YamlProblems problems)
    {
        if (!IsKebab(rule.Id) || !IsKebab(rule.Family))
            problems.Add("id", $"a rule lives in family/rule-id/, lower case with hyphens, not in '{rule.Family}/{rule.Id}'");
        if (rule.Version < 1)
            problems.Add("version", $"{rule.Version} is not 1 or more");
        if (rule.Description.Length > 0 && !rule.Description.StartsWith("Finds ", StringComparison.Ordinal))
            problems.Add("description", "must begin with 'Finds '");
        foreach (var name in rule.Classes.Where(name => OfficialClasses.Find(name) is null))
            problems.Add("classes", $"'{name}' is neither the code nor the number (1 to 88) of an official class");
        Filled("needs", rule.Needs.Count, problems);
        Filled("false_positives", rule.FalsePositives.Count, problems);
        Filled("triage", rule.Triage.Count, problems);
    }

    private static void Filled(string key, int count, YamlProblems problems)
    {
        if (count == 0)
            problems.Add(key, "at least one entry");
    }

    private static void Needs(Rule rule, YamlProblems problems)
    {
        foreach (var need in rule.Needs)
        {
            var table = InputTables.All.FirstOrDefault(table => table.Name == need.Table);
            if (table is null)
                problems.Add("needs", $"there is no input table '{need.Table}'");
            foreach (var column in need.Columns.Where(column => table is not null && !table.Has(column)))
                problems.Add("needs", $"{need.Table} has no column '{column}'");
        }
    }

    /// <summary>A finding that claims money names the duty broken and the clause that punishes; a lead may name none.</summary>
    private static void Law(Rule rule, YamlProblems problems)
    {
        if (rule.Severity == Severity.Lead)
            return;
        if (rule.Duty.Count == 0)
            problems.Add("duty", "at least one clause, unless the severity is L");
        if (rule.Liability.Count == 0)
            problems.Add("liability", "at least one clause, unless the severity is L");
    }

    private static void Parameters(Rule rule, RuleSql sql, YamlProblems problems)
    {
        if (sql.Columns.Count == 0)
            return;
        if (rule.Parameters.Any(parameter => parameter.Name == RuleWords.RuleId))
            problems.Add($"parameters.{RuleWords.RuleId}", "the runner binds it: it is not declared");
        var declared = rule.Parameters.Select(parameter => parameter.Name).ToHashSet();
        foreach (var name in declared.Where(name => !sql.Parameters.Contains(name)))
            problems.Add($"parameters.{name}", "declared, and not used in its SQL");
        foreach (var name in sql.Parameters.Where(name => name != RuleWords.RuleId && !declared.Contains(name)))
            problems.Add("parameters", $"${name} is used in its SQL, and not declared");
    }

    private static void Columns(Rule rule, YamlProblems problems)
    {
        foreach (var name in Required.Except(rule.Columns))
            problems.Add("rule.sql", $"must return {name}");
        if (rule.Severity != Severity.Lead && !rule.Columns.Contains("amount_at_risk"))
            problems.Add("rule.sql", "must return amount_at_risk, unless the severity is L");
        foreach (var name in rule.Columns.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key))
            problems.Add("rule.sql", $"returns {name} twice");
        foreach (var name in rule.Columns.Intersect(Reserved))
            problems.Add("rule.sql", $"may not return {name}: the runner fills it");
        foreach (var name in rule.FirstLook.Except(rule.Columns))
            problems.Add("first_look", $"'{name}' is not returned by rule.sql");
        foreach (var name in rule.Key.Except(rule.Columns.Except(RuleWords.Standard)))
            problems.Add("key", $"'{name}' is no evidence column of rule.sql");
        if (rule is { Key.Count: > 0, Scope: RuleWords.PerPerson })
            problems.Add("key", "findings of a per_person rule differ by person, encounter or line");
        Sentence(rule, "sentence.zh", rule.Sentence.Zh, problems);
        Sentence(rule, "sentence.en", rule.Sentence.En, problems);
    }

    private static void Sentence(Rule rule, string key, string template, YamlProblems problems)
    {
        string[] known = [.. rule.Columns, .. rule.Parameters.Select(parameter => parameter.Name), RuleWords.InstitutionName];
        foreach (var name in SentenceTemplate.Columns(template).Except(known))
            problems.Add(key, $"{{{name}}} is neither returned by rule.sql nor a parameter");
        if (string.Concat(SentenceTemplate.Parts(template).Where((_, i) => i % 2 == 0)).AsSpan().ContainsAny('{', '}'))
            problems.Add(key, "a brace without a column name");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
