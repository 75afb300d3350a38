using FraudWatch.Core.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Persons;

/// <summary>What is read of one person, within somebody's divisions: those of the institutions that billed.</summary>
internal static class PersonSql
{
    public static readonly string[] Tables = ["claims.person", "claims.encounter", "claims.stay", "claims.settlement", "claims.institution", "claims.fee_line"];

    /// <summary>The person, if insured in these divisions or treated in them; else no row.</summary>
    public static string Profile(string number, RegionScope scope, SqlValues values)
    {
        var person = values.Text(number);
        var (seen, insured) = (ScopeSql.Covers(scope, "i.admdvs", values), ScopeSql.Covers(scope, "p.insu_admdvs", values));
        return $"""
            WITH met AS (
                SELECT e.stay_id, e.fixmedins_code, coalesce({seen}, false) AS is_seen
                FROM claims.encounter AS e LEFT JOIN claims.institution AS i ON i.fixmedins_code = e.fixmedins_code
                WHERE e.psn_no = {person}
            ),
            bill AS (
                SELECT sum(s.medfee_sumamt) AS medfee, sum(s.fund_pay_sumamt) AS fund
                FROM claims.settlement AS s LEFT JOIN claims.institution AS i ON i.fixmedins_code = s.fixmedins_code
                WHERE s.psn_no = {person} AND ({seen})
            )
            SELECT p.gend, CAST(year(p.brdy) AS BIGINT) AS birth_year, p.die_date, p.insu_admdvs,
                (SELECT count(DISTINCT stay_id) FROM met WHERE is_seen) AS stays, (SELECT count(*) FROM met WHERE is_seen AND stay_id IS NULL) AS visits,
                (SELECT count(DISTINCT fixmedins_code) FROM met WHERE is_seen) AS institutions, (SELECT count(*) FROM met WHERE NOT is_seen) AS elsewhere,
                CAST(bill.medfee AS DECIMAL(18, 2)) AS medfee, CAST(bill.fund AS DECIMAL(18, 2)) AS fund
            FROM claims.person AS p CROSS JOIN bill
            WHERE p.psn_no = {person} AND (({insured}) OR EXISTS (SELECT 1 FROM met WHERE is_seen))
            """;
    }

    public static string Findings(string number, RegionScope scope, SqlValues values) => $"""
        SELECT count(*) AS n FROM findings.finding AS f LEFT JOIN claims.institution AS i ON i.fixmedins_code = f.fixmedins_code
        WHERE f.queued AND {ClaimsFilters.Among("f.psn_no", number, values)} AND ({ScopeSql.Covers(scope, "i.admdvs", values)})
        """;

    public static string Stays(string number, DateOnly? from, DateOnly? to, RegionScope scope, bool hasFindings, int most, SqlValues values)
    {
        var person = values.Text(number);
        var findings = hasFindings
            ? $"(SELECT count(*) FROM findings.finding AS f WHERE f.queued AND f.psn_no = {person} AND list_has_any(string_split(coalesce(f.mdtrt_id, ''), '|'), string_split(s.mdtrt_ids, '|')))"
            : "0";
        return $"""
            SELECT s.stay_id, s.fixmedins_code, i.fixmedins_name, s.dept_name, s.diag_code, s.diag_name, s.admission_date, s.discharge_date, s.length_of_stay,
                CAST(s.medfee_sumamt AS DECIMAL(18, 2)) AS medfee, CAST(s.fund_pay_sumamt AS DECIMAL(18, 2)) AS fund, {findings} AS findings
            FROM claims.stay AS s LEFT JOIN claims.institution AS i ON i.fixmedins_code = s.fixmedins_code
            WHERE s.psn_no = {person} AND ({ScopeSql.Covers(scope, "i.admdvs", values)}) AND {Days("coalesce(s.discharge_date, s.admission_date)", "s.admission_date", from, to, values)}
            ORDER BY s.admission_date, s.discharge_date, s.stay_id LIMIT {most}
            """;
    }

    public static string Visits(string number, DateOnly? from, DateOnly? to, RegionScope scope, int most, SqlValues values)
    {
        var person = values.Text(number);
        return $"""
            WITH bill AS (
                SELECT mdtrt_id, CAST(sum(medfee_sumamt) AS DECIMAL(18, 2)) AS medfee, CAST(sum(fund_pay_sumamt) AS DECIMAL(18, 2)) AS fund
                FROM claims.settlement WHERE psn_no = {person} GROUP BY mdtrt_id
            )
            SELECT e.mdtrt_id, e.care_kind, e.begin_date AS day, e.fixmedins_code, i.fixmedins_name, e.dept_name, e.diag_name, b.medfee, b.fund
            FROM claims.encounter AS e
            LEFT JOIN claims.institution AS i ON i.fixmedins_code = e.fixmedins_code
            LEFT JOIN bill AS b ON b.mdtrt_id = e.mdtrt_id
            WHERE e.psn_no = {person} AND e.stay_id IS NULL AND ({ScopeSql.Covers(scope, "i.admdvs", values)}) AND {Days("e.begin_date", "e.begin_date", from, to, values)}
            ORDER BY e.begin_date, e.mdtrt_id LIMIT {most}
            """;
    }

    /// <summary>Settlements that a bill's lines are reconciled with: one, or all of a stay.</summary>
    public static string Reconciled(string number, string? settlement, string? stay, RegionScope scope, SqlValues values)
    {
        var person = values.Text(number);
        var key = settlement is not null ? $"setl_id = {values.Text(settlement)}" : $"stay_id = {values.Text(stay ?? "")}";
        return $"""
            WITH bill AS (SELECT * FROM claims.settlement WHERE psn_no = {person} AND {key}),
            line AS (
                SELECT setl_id, count(*) AS n, sum(amount) AS amount, sum(inscp_amt) AS inscp FROM claims.fee_line
                WHERE psn_no = {person} AND {key} GROUP BY setl_id
            )
            SELECT coalesce(b.setl_id, l.setl_id) AS setl_id, b.setl_date, CAST(b.medfee_sumamt AS DECIMAL(18, 2)) AS medfee, CAST(b.inscp_amt AS DECIMAL(18, 2)) AS inscp,
                CAST(b.fund_pay_sumamt AS DECIMAL(18, 2)) AS fund, coalesce(l.n, 0) AS lines, CAST(coalesce(l.amount, 0) AS DECIMAL(18, 2)) AS lines_amount,
                CAST(coalesce(l.inscp, 0) AS DECIMAL(18, 2)) AS lines_inscp
            FROM bill AS b FULL JOIN line AS l ON l.setl_id = b.setl_id
            LEFT JOIN claims.institution AS i ON i.fixmedins_code = b.fixmedins_code
            WHERE b.setl_id IS NULL OR ({ScopeSql.Covers(scope, "i.admdvs", values)})
            ORDER BY b.setl_date, setl_id
            """;
    }

    /// <summary>Lines of one item on one day, more than one: side by side, the costliest groups first.</summary>
    public static string Duplicates(string number, RegionScope scope, SqlValues values) => $"""
        WITH line AS (
            SELECT l.bkkp_sn, l.mdtrt_id, l.setl_id, l.stay_id, l.fixmedins_code, i.fixmedins_name, l.fee_date, l.item_code, coalesce(l.item_name, l.local_item_name) AS item_name,
                CAST(l.cnt AS DOUBLE) AS cnt, CAST(l.pric AS DOUBLE) AS pric, l.amount, l.inscp_amt, l.dept_name, l.physician_code, l.item_class, l.fee_time
            FROM claims.fee_line AS l LEFT JOIN claims.institution AS i ON i.fixmedins_code = l.fixmedins_code
            WHERE l.psn_no = {values.Text(number)} AND l.item_code IS NOT NULL AND ({ScopeSql.Covers(scope, "i.admdvs", values)})
        ),
        grouped AS (
            SELECT fee_date, item_code, sum(amount) - max(amount) AS beyond_one FROM line GROUP BY fee_date, item_code HAVING count(*) > 1
        )
        SELECT line.*, CAST(g.beyond_one AS DECIMAL(18, 2)) AS beyond_one FROM grouped AS g JOIN line ON line.fee_date = g.fee_date AND line.item_code = g.item_code
        ORDER BY g.beyond_one DESC, line.fee_date, line.item_code, line.fee_time, line.bkkp_sn
        """;

    private static string Days(string last, string first, DateOnly? from, DateOnly? to, SqlValues values) =>
        $"{(from is { } earliest ? $"{last} >= {values.Day(earliest)}" : "true")} AND {(to is { } end ? $"{first} < {values.Day(end)}" : "true")}";
}
