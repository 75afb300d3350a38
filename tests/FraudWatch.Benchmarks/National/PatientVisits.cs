using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;

namespace FraudWatch.Benchmarks.National;

/// <summary>
/// Visits of a store as hospitals would have sent them, in an order that is the same in every run: some are of the patients with the
/// longest histories, the others drawn from all visits, so that who is ill often is met often.
/// </summary>
internal static class PatientVisits
{
    /// <summary>As many different visits; the load goes round over them.</summary>
    public const int Count = 2_000;

    private const int MostOrders = 60;

    private const string Drawing =
        """
        CREATE OR REPLACE TEMP TABLE drawn AS
        WITH lines AS (
            SELECT psn_no, mdtrt_id, count(*) AS orders FROM lake.fee_list_d WHERE cnt > 0 GROUP BY psn_no, mdtrt_id),
        people AS (SELECT psn_no, CAST(sum(orders) AS INTEGER) AS history FROM lines GROUP BY psn_no),
        visits AS (
            SELECT l.mdtrt_id, l.psn_no, p.history, md5(l.mdtrt_id) AS draw,
                   row_number() OVER (PARTITION BY l.psn_no ORDER BY l.orders DESC, l.mdtrt_id) AS of_person
            FROM lines l JOIN people p ON p.psn_no = l.psn_no),
        longest AS (SELECT * FROM visits WHERE of_person = 1 ORDER BY history DESC, mdtrt_id LIMIT CAST($longest AS INTEGER)),
        others AS (SELECT * FROM visits WHERE mdtrt_id NOT IN (SELECT mdtrt_id FROM longest) ORDER BY draw LIMIT CAST($others AS INTEGER))
        SELECT * FROM longest UNION ALL SELECT * FROM others
        """;

    private const string Visits =
        """
        SELECT m.mdtrt_id, m.psn_no, v.history, m.fixmedins_code, m.med_type, m.begntime, m.endtime, m.dscg_maindiag_code, m.dscg_maindiag_name, m.gend, m.brdy,
               m.insutype, m.chfpdr_code, m.adm_dept_codg, m.adm_dept_name
        FROM temp.drawn v JOIN lake.mdtrt_d m ON m.mdtrt_id = v.mdtrt_id
        ORDER BY v.draw, m.mdtrt_id
        """;

    private const string Lines =
        """
        SELECT mdtrt_id, bkkp_sn, fee_ocur_time, med_list_codg, hilist_name, medins_list_name, med_chrgitm_type, list_type, cnt, pric, det_item_fee_sumamt, bilg_dept_codg, bilg_dr_code
        FROM lake.fee_list_d WHERE mdtrt_id IN (SELECT mdtrt_id FROM temp.drawn) AND cnt > 0 ORDER BY fee_ocur_time, bkkp_sn
        """;

    /// <summary>The calls, every second one at settlement.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="longest">Percent of the visits that are of the patients with the longest histories.</param>
    public static IReadOnlyList<PatientCall> Read(DuckDBConnection connection, int longest)
    {
        var ofLongest = Count * longest / 100;
        _ = connection.Rows(Drawing, _ => 0, ("longest", ofLongest), ("others", Count - ofLongest));
        var orders = connection.Rows(Lines, row => (Visit: row.GetString(0), Order: Order(row))).ToLookup(line => line.Visit, line => line.Order);
        var number = 0;
        return connection.Rows(Visits, row => Call(row, [.. orders[row.GetString(0)].Take(MostOrders)], number++ % 2 == 0 ? "3101" : "3102"));
    }

    private static PatientCall Call(DuckDBDataReader row, IReadOnlyList<Dictionary<string, object?>> orders, string infno)
    {
        var visit = row.GetString(0);
        var encounter = new Dictionary<string, object?>
        {
            ["mdtrt_id"] = visit,
            ["medins_id"] = Text(row, 3),
            ["med_type"] = Text(row, 4),
            ["adm_date"] = Text(row, 5),
            ["dscg_date"] = Text(row, 6),
            ["dscg_main_dise_codg"] = Text(row, 7),
            ["dscg_main_dise_name"] = Text(row, 8),
            ["insutype"] = Text(row, 11),
            ["dr_codg"] = Text(row, 12),
            ["adm_dept_codg"] = Text(row, 13),
            ["adm_dept_name"] = Text(row, 14),
            ["fsi_diagnose_dtos"] = new[] { new Dictionary<string, object?> { ["dise_codg"] = Text(row, 7), ["dise_name"] = Text(row, 8), ["maindise_flag"] = "1" } },
            ["fsi_order_dtos"] = orders,
        };
        var patient = new Dictionary<string, object?>
        {
            ["patn_id"] = row.GetString(1),
            ["gend"] = Text(row, 9),
            ["brdy"] = Text(row, 10),
            ["curr_mdtrt_id"] = visit,
            ["fsi_encounter_dtos"] = new[] { encounter },
        };
        var message = new
        {
            infno,
            msgid = $"B{visit}",
            input = new { data = new { trig_scen = infno == "3101" ? "2" : "6", patient_dtos = new[] { patient } } },
        };
        return new PatientCall(row.GetString(3), infno, JsonSerializer.SerializeToUtf8Bytes(message), orders.Count, row.GetInt32(2));
    }

    private static Dictionary<string, object?> Order(DuckDBDataReader row) => new()
    {
        ["rx_id"] = row.GetString(1),
        ["drord_begn_date"] = Text(row, 2),
        ["hilist_code"] = Text(row, 3),
        ["hilist_name"] = Text(row, 4),
        ["hosplist_name"] = Text(row, 5),
        ["chrg_type"] = Text(row, 6),
        ["hilist_type"] = Text(row, 7),
        ["cnt"] = row.GetDecimal(8),
        ["pric"] = row.GetDecimal(9),
        ["sumamt"] = row.GetDecimal(10),
        ["drord_dept_codg"] = Text(row, 11),
        ["drord_dr_codg"] = Text(row, 12),
    };

    private static string? Text(DuckDBDataReader row, int place) => row.IsDBNull(place) ? null : row.GetValue(place) switch
    {
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    private static List<T> Rows<T>(this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read, params (string Name, object Value)[] values)
    {
        using var command = new DuckDBCommand(sql, connection);
        foreach (var (name, value) in values)
            command.Parameters.Add(new DuckDBParameter(name, value));
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
