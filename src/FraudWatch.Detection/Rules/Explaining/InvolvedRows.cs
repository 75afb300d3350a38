using DuckDB.NET.Data;
using FraudWatch.Core.Findings;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>The claims behind a finding, found by its keys.</summary>
internal sealed class InvolvedRows(DuckDBConnection connection)
{
    /// <summary>Rows shown per table: enough to read, and the total says when there are more.</summary>
    private const int Shown = 100;

    private const string StayColumns =
        "stay_id, psn_no, fixmedins_code, admission_date, discharge_date, length_of_stay, diag_code, diag_name, dept_name, medfee_sumamt, inscp_amt, fund_pay_sumamt";

    private const string EncounterColumns =
        "mdtrt_id, psn_no, fixmedins_code, care_kind, begin_time, end_time, diag_code, diag_name, dept_name";

    private const string SettlementColumns = "setl_id, mdtrt_id, setl_time, medfee_sumamt, inscp_amt, fund_pay_sumamt, payment_method";

    private const string FeeLineColumns = "bkkp_sn, mdtrt_id, fee_time, item_code, item_name, cnt, pric, amount, inscp_amt, physician_name";

    public IReadOnlyList<ExplanationTable> Of(Finding finding)
    {
        var tables = new List<ExplanationTable>();
        Add(tables, "stay", StayColumns, "stay_id IN (SELECT stay_id FROM claims.encounter WHERE mdtrt_id IN (SELECT key FROM keys))", finding.MdtrtId, "begin_time");
        Add(tables, "encounter", EncounterColumns, "mdtrt_id IN (SELECT key FROM keys)", finding.MdtrtId, "begin_time");
        Add(tables, "settlement", SettlementColumns, "setl_id IN (SELECT key FROM keys)", finding.SetlId, "setl_time");
        Add(tables, "fee_line", FeeLineColumns, "bkkp_sn IN (SELECT key FROM keys)", finding.BkkpSn, "fee_time");
        return tables;
    }

    private void Add(List<ExplanationTable> tables, string table, string columns, string condition, string? keys, string order)
    {
        if (keys is null)
            return;
        var names = columns.Split(", ");
        var binder = new SqlBinder();
        var sql = $"""
            WITH keys AS (SELECT unnest(string_split({binder.Text(keys)}, '|')) AS key)
            SELECT {string.Join(", ", names.Select(name => $"CAST({SqlName.Quote(name)} AS VARCHAR)"))}, count(*) OVER () AS total
            FROM claims.{table} WHERE {condition} ORDER BY {order}, 1 LIMIT {Shown}
            """;
        long total = 0;
        var rows = connection.Rows(
            sql,
            row =>
            {
                total = row.GetInt64(names.Length);
                return (IReadOnlyList<string?>)[.. Enumerable.Range(0, names.Length).Select(i => row.IsDBNull(i) ? null : row.GetString(i))];
            },
            binder);
        if (rows.Count > 0)
            tables.Add(new ExplanationTable(table, names, rows, total));
    }
}
