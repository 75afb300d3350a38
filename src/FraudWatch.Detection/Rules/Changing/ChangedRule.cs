using FraudWatch.Detection.Rules.Sql;
using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Rules;

/// <summary>A rule with other values or other SQL, under the checks that every rule passes.</summary>
internal static class ChangedRule
{
    /// <summary>The rule as the request changes it.</summary>
    /// <exception cref="RuleCatalogueException">A value is out of bounds, or the SQL is refused; the message lists every problem.</exception>
    public static Rule Of(Rule rule, BacktestRequest request)
    {
        var problems = new YamlProblems($"{rule.Family}/{rule.Id}");
        var changed = rule with { Parameters = Parameters(rule, request, problems) };
        if (request.Sql is { } sql)
            changed = WithSql(changed, sql, problems);
        return problems.Found.Count == 0 ? changed : throw new RuleCatalogueException(problems.Found);
    }

    private static List<RuleParameter> Parameters(Rule rule, BacktestRequest request, YamlProblems problems)
    {
        foreach (var name in request.Values.Keys.Except(rule.Parameters.Select(parameter => parameter.Name)))
            problems.Add($"parameters.{name}", $"{rule.Id} has no such parameter; it has {string.Join(", ", rule.Parameters.Select(parameter => parameter.Name))}");
        return
        [
            .. rule.Parameters.Select(parameter => request.Values.TryGetValue(parameter.Name, out var text)
                ? parameter with { Default = Value(parameter, text, problems) }
                : parameter),
        ];
    }

    private static object Value(RuleParameter parameter, string text, YamlProblems problems)
    {
        var value = ParameterValue.Read(parameter, text);
        if (ParameterBounds.Violation(parameter, value) is { } violation)
            problems.Add($"parameters.{parameter.Name}", violation);
        return value;
    }

    private static Rule WithSql(Rule rule, string sql, YamlProblems problems)
    {
        using var parser = new RuleSqlParser();
        var parsed = parser.Parse(sql);
        var changed = rule with { Sql = sql, SqlHash = SqlHash.Of(sql), Columns = parsed.Columns, Reads = parsed.Tables };
        RuleCheck.Run(changed, parsed, problems);
        foreach (var problem in parsed.Problems)
            problems.Add(problem.Line > 0 ? $"line {problem.Line}" : "sql", problem.Message);
        return changed;
    }
}
