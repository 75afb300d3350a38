using System.Data.Common;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Risk;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Pipeline;

/// <summary>
/// The findings of the last run that go to people, as casework takes them: with the institution and division, the physician,
/// bed and phone that tie them to others, and the chance that an inspection confirms them.
/// </summary>
public static class QueuedFindings
{
    /// <summary>Findings in one page.</summary>
    public const int PageRows = 2_000;

    private const string Schemes = "case_scheme";

    // Those of one subject follow one another, so that a case is counted once and not with every page.
    private const string Select = $"""
        SELECT f.finding_id, f.rule_id, f.rule_version, s.family, s.grain, f.severity, f.fixmedins_code, i.fixmedins_name, i.admdvs,
          f.psn_no, f.mdtrt_id, f.setl_id, f.bkkp_sn, f.occurred_on, f.amount_at_risk, f.fund_at_risk, f.sentence_zh, f.sentence_en,
          f.evidence, f.duty, f.liability, f.parameters, f.watermark, f.definition,
          {RateFindings.Probability} AS probability,
          m.chfpdr_code, p.phone_key, CASE WHEN m.bed IS NOT NULL THEN concat_ws('/', m.dept_code, m.bed) END AS bed
        FROM findings.finding AS f
        JOIN temp.{Schemes} AS s ON s.rule_id = f.rule_id
        LEFT JOIN claims.institution AS i ON i.fixmedins_code = f.fixmedins_code
        LEFT JOIN claims.encounter AS m ON m.mdtrt_id = split_part(coalesce(f.mdtrt_id, ''), '|', 1)
        LEFT JOIN claims.person AS p ON p.psn_no = f.psn_no
        {RateFindings.Joins}
        WHERE f.queued
        ORDER BY CASE WHEN s.grain = 'person' THEN coalesce(f.psn_no, f.fixmedins_code) ELSE f.fixmedins_code END, s.family, f.finding_id
        """;

    /// <summary>Reads them page by page, streaming; findings of rules that are gone from the catalogue are left out.</summary>
    /// <param name="connection">A connection with findings and risk; kept busy until the last page is read.</param>
    /// <param name="catalogue">The rules, for family and grain.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    public static async IAsyncEnumerable<IReadOnlyList<SuspectedFinding>> ReadAsync(
        DuckDBConnection connection, RuleCatalogue catalogue, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(catalogue);
        DescribeSchemes(connection, catalogue.Rules);
        using var command = new DuckDBCommand(Select, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var page = new List<SuspectedFinding>(PageRows);
        while (await rows.ReadAsync(cancellation))
        {
            page.Add(FindingOf(rows));
            if (page.Count < PageRows)
                continue;
            yield return page;
            page = new List<SuspectedFinding>(PageRows);
        }

        if (page.Count > 0)
            yield return page;
    }

    private static void DescribeSchemes(DuckDBConnection connection, IReadOnlyList<Rule> rules)
    {
        using var create = new DuckDBCommand($"CREATE OR REPLACE TEMP TABLE {Schemes} (rule_id VARCHAR, family VARCHAR, grain VARCHAR)", connection);
        create.ExecuteNonQuery();
        foreach (var rule in rules)
        {
            using var insert = new DuckDBCommand($"INSERT INTO temp.{Schemes} VALUES ($rule, $family, $grain)", connection);
            foreach (var (name, value) in new[] { ("rule", rule.Id), ("family", rule.Family), ("grain", rule.Grain) })
                insert.Parameters.Add(new DuckDBParameter(name, value));
            insert.ExecuteNonQuery();
        }
    }

    private static SuspectedFinding FindingOf(DbDataReader row) => new()
    {
        FindingId = row.GetString(0),
        RuleId = row.GetString(1),
        RuleVersion = row.GetInt32(2),
        Family = row.GetString(3),
        Grain = row.GetString(4),
        Severity = SeverityLetter.Read(row.GetString(5)) ?? throw new InvalidDataException($"Finding {row.GetString(0)} has the severity '{row.GetString(5)}'."),
        FixmedinsCode = row.GetString(6),
        InstitutionName = Text(row, 7),
        Region = Text(row, 8),
        PsnNo = Text(row, 9),
        MdtrtId = Text(row, 10),
        SetlId = Text(row, 11),
        BkkpSn = Text(row, 12),
        OccurredOn = row.GetFieldValue<DateOnly>(13),
        AmountAtRisk = row.IsDBNull(14) ? null : row.GetDecimal(14),
        FundAtRisk = row.IsDBNull(15) ? null : row.GetDecimal(15),
        SentenceZh = row.GetString(16),
        SentenceEn = row.GetString(17),
        Evidence = row.GetString(18),
        Duty = Text(row, 19),
        Liability = Text(row, 20),
        Parameters = row.GetString(21),
        Watermark = row.GetInt64(22),
        Definition = Text(row, 23),
        Probability = row.GetDouble(24),
        Physician = Text(row, 25),
        PhoneKey = Text(row, 26),
        Bed = Text(row, 27),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
