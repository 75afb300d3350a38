using System.Globalization;
using System.Text;

namespace FraudWatch.Store.Tests.FeatureSets;

/// <summary>Writes encounters with their bill and their lines, as a hospital's export has them.</summary>
internal sealed class TownBooks
{
    private readonly StringBuilder encounters = new("mdtrt_id,psn_no,fixmedins_code,med_type,begntime,endtime,adm_dept_codg,chfpdr_code,dscg_maindiag_code,vali_flag\n");
    private readonly StringBuilder bills = new("setl_id,init_setl_id,mdtrt_id,psn_no,fixmedins_code,med_type,setl_time,medfee_sumamt,fund_pay_sumamt,refd_setl_flag,vali_flag\n");
    private readonly StringBuilder lines = new("bkkp_sn,mdtrt_id,setl_id,psn_no,fixmedins_code,fee_ocur_time,med_list_codg,hilist_name,med_chrgitm_type,cnt,pric,det_item_fee_sumamt,bilg_dept_codg,bilg_dr_code\n");
    private int count;

    public IReadOnlyList<(string Table, string Csv)> Tables => [("mdtrt_d", $"{encounters}"), ("setl_d", $"{bills}"), ("fee_list_d", $"{lines}")];

    /// <summary>A visit (11), a purchase (41) or, with nights, a stay (21); the cost differs from person to person.</summary>
    /// <returns>Number of the bill.</returns>
    public int Add(int person, string place, DateTime begin, int nights = 0, string diagnosis = "J06.900")
    {
        count++;
        var end = begin.AddDays(nights).AddMinutes(nights > 0 ? 60 : 5);
        var type = nights > 0 ? "21" : place[0] == 'F' ? "41" : "11";
        var (medicine, exam) = (20 + (person * 3), (nights * 100) + 10);
        var (department, physician) = type == "41" ? ("", "") : ($"A0{3 + (person % 2)}", $"{place}D{person % 3}");
        encounters.Append(CultureInfo.InvariantCulture, $"M{count},{Person(person)},{place},{type},{Text(begin)},{Text(end)},{department},{physician},{diagnosis},1\n");
        bills.Append(CultureInfo.InvariantCulture, $"S{count},,M{count},{Person(person)},{place},{type},{Text(end)},{medicine + exam},{(medicine + exam) / 2},0,1\n");
        lines.Append(CultureInfo.InvariantCulture, $"A{count},M{count},S{count},{Person(person)},{place},{Text(begin)},XJ01DDA001,头孢曲松,09,1,{medicine},{medicine},{department},{physician}\n");
        lines.Append(CultureInfo.InvariantCulture, $"B{count},M{count},S{count},{Person(person)},{place},{Text(begin)},002103000010000,X线计算机体层平扫,03,1,{exam},{exam},{department},{physician}\n");
        return count;
    }

    /// <summary>Takes a whole bill back.</summary>
    public void Refund(int bill, int person, string place, decimal amount, DateTime time) =>
        bills.Append(CultureInfo.InvariantCulture, $"R{bill},S{bill},M{bill},{Person(person)},{place},11,{Text(time)},{-amount},{-amount / 2},1,1\n");

    public static string Person(int person) => $"P{person:000}";

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
