#!/usr/bin/env -S dotnet run
#:project ../Figures/Figures.csproj
#:property PublishAot=false
using System.Globalization;
using FraudWatch.Notebooks;

using var exports = new Exports(args[0]);
var notebook = new Notebook("Where is the fund at risk?");

notebook.Text("""
    Suspected amounts are what the rules point at, each fee line counted once; expected recovery is what an inspection may bring
    back. Both are suspicions of a machine until a person confirms them.
    """);
notebook.Text("## By tier");
notebook.Table(["tier", "institutions", "findings", "amount at risk (yuan)", "expected recovery (yuan)", "share of it"], exports.Rows("""
    SELECT tier, count(*), sum(findings), format('{:,.0f}', CAST(sum(amount_at_risk) AS DOUBLE)), format('{:,.0f}', CAST(sum(expected_recovery) AS DOUBLE)),
        format('{:.1f} %', 100 * CAST(sum(expected_recovery) AS DOUBLE) / nullif(sum(sum(expected_recovery)) OVER (), 0))
    FROM risk GROUP BY tier ORDER BY tier
    """));

var curve = exports.Numbers("""
    SELECT CAST(row_number() OVER by_risk AS DOUBLE) / count(*) OVER (), CAST(sum(expected_recovery) OVER by_risk AS DOUBLE) / nullif(CAST(sum(expected_recovery) OVER () AS DOUBLE), 0)
    FROM risk WINDOW by_risk AS (ORDER BY expected_recovery DESC, fixmedins_code) ORDER BY 1
    """).Select(point => (point[0], point[1])).Prepend((0.0, 0.0)).ToList();
var tenth = curve.Last(point => point.Item1 <= 0.1 || point == curve[1]);
notebook.Text("## How few institutions hold how much of it");
notebook.Text(string.Create(CultureInfo.InvariantCulture, $"The first {100 * tenth.Item1:0} % of the list hold {100 * tenth.Item2:0} % of the expected recovery."));
notebook.Figure("recovery", LineChart.Svg("share of institutions, highest first", "share of expected recovery", 1,
    [("by expected recovery", curve), ("if all were alike", [(0.0, 0.0), (1.0, 1.0)])]), "Share of expected recovery held by the first institutions");

var families = exports.Rows("""
    SELECT rule_id, CAST(round(sum(fund_at_risk)) AS DOUBLE) FROM findings WHERE fund_at_risk > 0 GROUP BY rule_id ORDER BY 2 DESC, 1 LIMIT 15
    """);
notebook.Text("## By rule");
notebook.Figure("rules", BarChart.Svg([.. families.Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture)))], "#,0"),
    "Fund at risk by rule, the fifteen largest, yuan");
notebook.Save(args.ElementAtOrDefault(1) ?? Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "."));
