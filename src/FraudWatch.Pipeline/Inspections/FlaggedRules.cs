using DuckDB.NET.Data;
using FraudWatch.Core.Findings;
using FraudWatch.Core.Inspections;
using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Pipeline.Inspections;

/// <summary>The rules that have findings at an institution, with what their authors say about them: the matter of a checklist.</summary>
public static class FlaggedRules
{
    private const string Counted = """
        SELECT rule_id, max(rule_version), max(severity), count(*), CAST(coalesce(sum(amount_at_risk), 0) AS DECIMAL(18, 2)),
            CAST(coalesce(sum(fund_at_risk), 0) AS DECIMAL(18, 2)),
            string_agg(DISTINCT duty, chr(31) ORDER BY duty), string_agg(DISTINCT liability, chr(31) ORDER BY liability)
        FROM findings.finding
        WHERE fixmedins_code = $institution AND queued
        GROUP BY rule_id
        """;

    /// <summary>Reads them. A rule that is no longer in the catalogue keeps its counts and clauses, and its id for a title.</summary>
    public static IReadOnlyList<FlaggedRule> Of(ClaimsStore store, RuleCatalogue catalogue, string fixmedinsCode)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(catalogue);
        var known = catalogue.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        using var connection = store.Connect();
        using var command = new DuckDBCommand(Counted, connection);
        command.Parameters.Add(new DuckDBParameter("institution", fixmedinsCode));
        using var reader = command.ExecuteReader();
        var rules = new List<FlaggedRule>();
        while (reader.Read())
            rules.Add(Read(reader, known.GetValueOrDefault(reader.GetString(0))));
        return rules;
    }

    private static FlaggedRule Read(DuckDBDataReader row, Rule? rule) => new()
    {
        RuleId = row.GetString(0),
        RuleVersion = row.GetInt32(1),
        TitleZh = rule?.Title.Zh ?? row.GetString(0),
        TitleEn = rule?.Title.En ?? row.GetString(0),
        Severity = SeverityLetter.Read(row.GetString(2)) ?? Severity.Lead,
        Triage = rule?.Triage ?? [],
        FirstLook = rule?.FirstLook ?? [],
        FirstLookTitles = rule?.FirstLookTitles ?? [],
        FalsePositives = rule?.FalsePositives ?? [],
        TriageZh = rule?.Chinese.Triage ?? [],
        FalsePositivesZh = rule?.Chinese.FalsePositives ?? [],
        Findings = row.GetInt64(3),
        AmountAtRisk = row.GetDecimal(4),
        FundAtRisk = row.GetDecimal(5),
        Clauses = [.. Clauses(row, 6), .. Clauses(row, 7)],
    };

    private static string[] Clauses(DuckDBDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetString(column).Split('\u001F');
}
