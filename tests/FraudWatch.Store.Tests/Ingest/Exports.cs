namespace FraudWatch.Store.Tests.Ingest;

/// <summary>Small exports in national columns.</summary>
internal static class Exports
{
    public const string Settlements = "setl_id,mdtrt_id,psn_no,fixmedins_code,med_type,setl_time,medfee_sumamt,fund_pay_sumamt";

    public const string Encounters = "mdtrt_id,psn_no,fixmedins_code,med_type,begntime";

    public const string FeeLines = "bkkp_sn,mdtrt_id,psn_no,fixmedins_code,fee_ocur_time,med_list_codg,cnt,pric,det_item_fee_sumamt";

    /// <summary>An encounter with every required column.</summary>
    public static string Encounter(string id, string begin = "2025-01-02 03:04:05") => $"{id},P1,H32010000001,21,{begin}";

    /// <summary>A settlement with every required column.</summary>
    public static string Settlement(string id, string amount = "100.00") => $"{id},M{id},P1,H32010000001,21,2025-01-05 10:00:00,{amount},80.00";

    public static string Text(string header, params string[] rows) => string.Join('\n', rows.Prepend(header)) + "\n";
}
