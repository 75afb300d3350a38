#!/usr/bin/env -S dotnet run
#:project ../Figures/Figures.csproj
#:property PublishAot=false
using System.Globalization;
using FraudWatch.Notebooks;

using var exports = new Exports(args[0]);
var notebook = new Notebook("Which rules are worth their time?");

notebook.Text("""
    An inspector has forty minutes for a case. For each rule: how many of its findings in an invented city lie where somebody cheats
    (an institution that was given this rule's scheme, or a person who takes part in one there), with the lower end of Wilson's 95 % interval (1927),
    and the fund at risk per hour if every finding takes forty minutes. In a real office the verdicts take the place of the planted acts.
    """);
var rules = exports.Rows("""
    WITH habit AS (SELECT DISTINCT unnest(string_split(rule_ids, '|')) AS rule_id, fixmedins_code FROM truth),
    victim AS (SELECT DISTINCT fixmedins_code, psn_no FROM truth WHERE psn_no IS NOT NULL),
    judged AS (
        SELECT f.rule_id, CAST(f.fund_at_risk AS DOUBLE) AS fund_at_risk, h.rule_id IS NOT NULL OR v.psn_no IS NOT NULL AS is_planted
        FROM findings f
        LEFT JOIN habit h ON h.rule_id = f.rule_id AND h.fixmedins_code = f.fixmedins_code
        LEFT JOIN victim v ON v.fixmedins_code = f.fixmedins_code AND v.psn_no = f.psn_no
    ),
    counted AS (
        SELECT rule_id, count(*) AS n, count(*) FILTER (WHERE is_planted) AS k, sum(coalesce(fund_at_risk, 0)) AS fund FROM judged GROUP BY rule_id
    )
    SELECT rule_id, n, k, round((k / n + 1.96 * 1.96 / (2 * n) - 1.96 * sqrt(k / n * (1 - k / n) / n + 1.96 * 1.96 / (4.0 * n * n))) / (1 + 1.96 * 1.96 / n), 3) AS least, round(fund / n * 1.5)
    FROM counted ORDER BY least DESC, n DESC, rule_id
    """);
notebook.Table(["rule", "findings", "where somebody cheats", "at least", "fund at risk per hour (yuan)"], rules.Select(row => new[]
{
    $"`{row[0]}`", row[1], row[2], $"{100 * Number(row[3]):0} %", Number(row[4]).ToString("#,0", CultureInfo.InvariantCulture),
}));
notebook.Figure("worth", BarChart.Svg([.. rules.OrderByDescending(row => Number(row[3]) * Number(row[4])).ThenBy(row => row[0], StringComparer.Ordinal).Take(15)
    .Select(row => (row[0], Number(row[3]) * Number(row[4])))], "#,0"), "Fund at risk per hour times the least precision, the fifteen best rules, yuan");
notebook.Save(args.ElementAtOrDefault(1) ?? Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "."));

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
