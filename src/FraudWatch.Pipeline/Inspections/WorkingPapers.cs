using DuckDB.NET.Data;
using FraudWatch.Core.Inspections;
using FraudWatch.Detection.Rules;
using FraudWatch.Spreadsheets;
using FraudWatch.Store;

namespace FraudWatch.Pipeline.Inspections;

/// <summary>
/// Writes an institution's working papers as one workbook: the checklist, a sheet per problem with every fee line that its findings
/// accuse (or the visit, where they accuse no line), and the records to pull. Each line carries the hospital's own numbers, without
/// which nobody can pull the record (admission, medical record, settlement), the person's number masked, and its in-scope amount split by fund in proportion to its settlement.
/// </summary>
public static class WorkingPapers
{
    private const string ProblemLines = """
        WITH accused AS (
            SELECT finding_id, psn_no, split_part(coalesce(mdtrt_id, ''), '|', 1) AS mdtrt_id,
                nullif(split_part(coalesce(setl_id, ''), '|', 1), '') AS setl_id, occurred_on, sentence_zh,
                concat_ws('；', duty, liability) AS clauses, unnest(string_split(coalesce(bkkp_sn, ''), '|')) AS bkkp_sn
            FROM findings.finding
            WHERE fixmedins_code = $institution AND rule_id = $rule AND queued
        )
        SELECT coalesce(s.ipt_otp_no, e.ipt_otp_no), coalesce(s.medrcdno, e.medrcdno), coalesce(l.setl_id, a.setl_id), a.psn_no,
            CAST(coalesce(s.admission_date, e.begin_date) AS VARCHAR), CAST(coalesce(s.discharge_date, e.end_date) AS VARCHAR),
            coalesce(l.dept_name, e.dept_name), coalesce(l.physician_name, l.physician_code, e.chfpdr_name, e.chfpdr_code),
            l.local_item_name, l.item_name, l.item_code, CAST(coalesce(l.fee_date, a.occurred_on) AS VARCHAR), l.cnt, l.pric, l.amount, l.inscp_amt,
            CAST(l.inscp_amt * f.hifp_pay / t.inscp_amt AS DECIMAL(16, 2)), CAST(l.inscp_amt * f.hifmi_pay / t.inscp_amt AS DECIMAL(16, 2)),
            CAST(l.inscp_amt * f.hifob_pay / t.inscp_amt AS DECIMAL(16, 2)), CAST(l.inscp_amt * f.maf_pay / t.inscp_amt AS DECIMAL(16, 2)),
            CAST(l.inscp_amt * f.cvlserv_pay / t.inscp_amt AS DECIMAL(16, 2)),
            CAST(l.inscp_amt * (coalesce(f.hifes_pay, 0) + coalesce(f.hifdm_pay, 0) + coalesce(f.othfund_pay, 0)) / t.inscp_amt AS DECIMAL(16, 2)),
            CAST(l.inscp_amt * t.acct_pay / t.inscp_amt AS DECIMAL(16, 2)), a.sentence_zh, a.clauses
        FROM accused AS a
        LEFT JOIN claims.fee_line AS l ON l.bkkp_sn = a.bkkp_sn
        LEFT JOIN claims.encounter AS e ON e.mdtrt_id = coalesce(l.mdtrt_id, a.mdtrt_id)
        LEFT JOIN claims.stay AS s ON s.stay_id = e.stay_id
        LEFT JOIN (SELECT setl_id, nullif(max(inscp_amt), 0) AS inscp_amt, max(acct_pay) AS acct_pay FROM claims.settlement GROUP BY setl_id) AS t
            ON t.setl_id = l.setl_id
        LEFT JOIN claims.settlement_fund AS f ON f.setl_id = l.setl_id
        WHERE coalesce(l.fixmedins_code, $institution) = $institution
        ORDER BY a.psn_no, a.occurred_on, a.finding_id, l.fee_date, a.bkkp_sn
        """;

    private const string RecordLines = """
        SELECT stay_id, ipt_otp_no, medrcdno, psn_no, CAST(admission_date AS VARCHAR), CAST(discharge_date AS VARCHAR), dept_name,
            coalesce(chfpdr_name, chfpdr_code)
        FROM claims.stay
        WHERE fixmedins_code = $institution
        """;

    private const int FirstNumber = 12;
    private const int FirstYuan = 14;
    private const int FirstText = 23;

    /// <summary>Writes the workbook to a stream, which stays open.</summary>
    /// <exception cref="KeyNotFoundException">A rule was asked for that flagged nothing here.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what was written is no workbook.</exception>
    public static async Task WriteAsync(ClaimsStore store, RuleCatalogue catalogue, WorkingPaperRequest request, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(request);
        var items = Checklist.From(FlaggedRules.Of(store, catalogue, request.FixmedinsCode))
            .Where(item => request.RuleId is null || item.Rule.RuleId == request.RuleId).ToList();
        if (request.RuleId is not null && items.Count == 0)
            throw new KeyNotFoundException($"The rule {request.RuleId} has no finding at {request.FixmedinsCode}.");
        await using var workbook = new WorkbookWriter(output);
        await workbook.StartSheetAsync(WorkingPaperSheets.Checklist(request), cancellation);
        foreach (var item in items)
            await workbook.WriteRowAsync(WorkingPaperSheets.ChecklistRow(item), cancellation);
        using var connection = store.Connect();
        foreach (var item in items)
            await WriteProblemAsync(connection, request, item.Rule, workbook, cancellation);
        if (request.Records.Count > 0)
            await WriteRecordsAsync(connection, request, workbook, cancellation);
    }

    private static async Task WriteProblemAsync(
        DuckDBConnection connection, WorkingPaperRequest request, FlaggedRule rule, WorkbookWriter workbook, CancellationToken cancellation)
    {
        await workbook.StartSheetAsync(WorkingPaperSheets.Problem(request, rule), cancellation);
        using var command = Command(connection, ProblemLines, request);
        command.Parameters.Add(new DuckDBParameter("rule", rule.RuleId));
        using var reader = command.ExecuteReader();
        for (var number = 1; reader.Read(); number++)
            await workbook.WriteRowAsync(ProblemRow(reader, number, request), cancellation);
    }

    private static Cell[] ProblemRow(DuckDBDataReader row, int number, WorkingPaperRequest request)
    {
        var person = Text(row, 3);
        return
        [
            Cell.Number(number), Cell.Text(Text(row, 0)), Cell.Text(Text(row, 1)), Cell.Text(Text(row, 2)),
            Cell.Text(person is null ? null : request.NameOf(person)), Cell.Text(person is null ? null : NumberOf(person, request)),
            Day(row, 4), Day(row, 5),
            .. Enumerable.Range(6, 5).Select(column => Cell.Text(Text(row, column))),
            Day(row, 11),
            .. Enumerable.Range(FirstNumber, FirstYuan - FirstNumber).Select(column => Cell.Number(Number(row, column))),
            .. Enumerable.Range(FirstYuan, FirstText - FirstYuan).Select(column => Cell.Amount(Number(row, column))),
            Cell.Text(Text(row, FirstText)), Cell.Text(Text(row, FirstText + 1)),
        ];
    }

    /// <summary>A finding about several persons has their numbers with bars between them.</summary>
    private static string NumberOf(string persons, WorkingPaperRequest request) => string.Join('|', persons.Split('|').Select(request.NumberOf));

    private static async Task WriteRecordsAsync(
        DuckDBConnection connection, WorkingPaperRequest request, WorkbookWriter workbook, CancellationToken cancellation)
    {
        await workbook.StartSheetAsync(WorkingPaperSheets.Records(request), cancellation);
        var stays = new Dictionary<string, Cell[]>(StringComparer.Ordinal);
        using (var command = Command(connection, RecordLines, request))
        using (var reader = command.ExecuteReader())
            while (reader.Read())
                stays[reader.GetString(0)] = RecordRow(reader, request);
        for (var i = 0; i < request.Records.Count; i++)
        {
            var record = request.Records[i];
            var stay = stays.GetValueOrDefault(record.Id) ?? [Cell.Text(record.Id), .. Enumerable.Repeat(default(Cell), 6)];
            await workbook.WriteRowAsync([Cell.Number(i + 1), .. stay, Cell.Text(record.IsSingleDisease ? "是" : "否")], cancellation);
        }
    }

    private static Cell[] RecordRow(DuckDBDataReader row, WorkingPaperRequest request) =>
    [
        Cell.Text(Text(row, 1)), Cell.Text(Text(row, 2)), Cell.Text(Text(row, 3) is { } person ? request.NameOf(person) : null),
        Day(row, 4), Day(row, 5), Cell.Text(Text(row, 6)), Cell.Text(Text(row, 7)),
    ];

    private static DuckDBCommand Command(DuckDBConnection connection, string sql, WorkingPaperRequest request)
    {
        var command = new DuckDBCommand(sql, connection);
        command.Parameters.Add(new DuckDBParameter("institution", request.FixmedinsCode));
        return command;
    }

    private static string? Text(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static decimal? Number(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    private static Cell Day(DuckDBDataReader row, int column) => Cell.Date(row.IsDBNull(column) ? null : DateOnly.Parse(row.GetString(column)));
}
