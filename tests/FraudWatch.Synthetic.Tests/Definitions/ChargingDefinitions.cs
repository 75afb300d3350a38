using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests.Definitions;

internal static class ChargingDefinitions
{
    private static readonly string[] SameColumns = ["fee_ocur_time", "rx_drord_no", "med_list_codg", "medins_list_codg", "pric", "cnt"];

    public static string? DuplicateCharge(GeneratedCity city, CsvRow truth)
    {
        var named = truth.List("bkkp_sn");
        var lines = city.LinesOf(truth["mdtrt_id"]).ToList();
        var again = lines.Find(line => line["bkkp_sn"] == named[0]);
        var first = lines.Find(line => line["bkkp_sn"] == named[1]);
        return Array.Find(SameColumns, column => again[column] != first[column]) is { } different ? $"the lines differ in {different}"
            : lines.Exists(line => named.Contains(line["init_feedetl_sn"])) ? "taken back"
            : !first.NeedsPresence() ? "a drug, a material or board"
            : null;
    }

    public static string? ChargeOutsideStay(GeneratedCity city, CsvRow truth)
    {
        var stay = city.Encounter(truth["mdtrt_id"]);
        var line = city.LinesOf(truth["mdtrt_id"]).Single(row => row["bkkp_sn"] == truth["bkkp_sn"]);
        var day = line.Time("fee_ocur_time").Date;
        return day >= stay.Admission().AddDays(-3) && day <= stay.Discharge().AddDays(2) ? "inside the customary windows"
            : line["dscg_tkdrug_flag"] == "1" || line["init_feedetl_sn"] != "" || line.Number("cnt") < 0 ? "there is an excuse"
            : !line.NeedsPresence() ? "nobody had to be there"
            : null;
    }

    public static string? DaysOverStay(GeneratedCity city, CsvRow truth)
    {
        var stay = city.Encounter(truth["mdtrt_id"]);
        var lines = city.LinesOf(truth["mdtrt_id"]).ToList();
        var item = lines.Single(line => line["bkkp_sn"] == truth["bkkp_sn"])["med_list_codg"];
        var days = lines.Where(line => line["med_list_codg"] == item).Sum(line => line.Number("cnt"));
        return days <= stay.Nights() + 1 ? $"{days} days of {stay.Nights()} nights" : null;
    }

    public static string? AbovePurchase(GeneratedCity city, CsvRow truth)
    {
        var line = Accused.Lines(city, truth).Single();
        var paid = city["purcinfo"].Rows.Where(row => row["fixmedins_code"] == truth["fixmedins_code"] && row["med_list_codg"] == line["med_list_codg"]).Select(row => row.Number("finl_trns_pric")).ToList();
        return paid.TrueForAll(price => price < line.Number("pric")) ? null : "sold at the purchase price";
    }

    public static string? OverPrice(GeneratedCity city, CsvRow truth)
    {
        var line = Accused.Lines(city, truth)[0];
        var level = city["fixmedins_b"].Rows.Find(row => row["fixmedins_code"] == line["fixmedins_code"])["lmtpric_hosp_lv"];
        var limit = city["hilist_lmtpric_d"].Rows.Find(row => row["hilist_code"] == line["hilist_code"] && row["hilist_lmtpric_type"] == level);
        return line.Number("pric") > limit.Number("hilist_pric_uplmt_amt") ? null : "within the limit";
    }

    public static string? NursingLevels(GeneratedCity city, CsvRow truth)
    {
        var lines = Accused.Lines(city, truth);
        return lines.Count == 2 && lines.Select(line => line["med_list_codg"]).Distinct().Count() == 2 && Accused.Spread(lines, "fee_ocur_time") == TimeSpan.Zero ? null : "one level";
    }

    public static string? NotDone(GeneratedCity city, CsvRow truth)
    {
        var line = Accused.Lines(city, truth)[0];
        var done = city["drord_exe_d"].Rows.Where(row => row["mdtrt_id"] == truth["mdtrt_id"] && row["med_list_codg"] == line["med_list_codg"]).Sum(row => row.Number("exe_cnt"));
        return line.Number("cnt") > done && done > 0 ? null : $"{done} carried out";
    }

    public static string? Implants(GeneratedCity city, CsvRow truth) =>
        city.LinesOf(truth["mdtrt_id"]).Where(line => line["med_list_codg"] == Accused.Lines(city, truth)[0]["med_list_codg"]).Sum(line => line.Number("cnt")) > 6 ? null : "no more than six";

    public static string? CheaperInCash(GeneratedCity city, CsvRow truth)
    {
        var line = Accused.Lines(city, truth)[0];
        var sold = city["selinfo"].Rows.Find(row => row["bkkp_sn"] == line["bkkp_sn"]);
        return city["selinfo"].Rows.Exists(row => row["mdtrt_setl_type"] == "2" && row["fixmedins_code"] == sold["fixmedins_code"] && row["med_list_codg"] == sold["med_list_codg"]
            && row["manu_lotnum"] == sold["manu_lotnum"] && row.Number("finl_trns_pric") < sold.Number("finl_trns_pric")
            && (row.Time("sel_retn_time") - sold.Time("sel_retn_time")).Duration().TotalDays < 7) ? null : "nobody paid less";
    }

    public static string? Swapped(GeneratedCity city, CsvRow truth)
    {
        var line = Accused.Lines(city, truth)[0];
        return line["medins_list_name"].Intersect(line["hilist_name"]).Count() > 4 ? "the names are alike" : null;
    }

    public static string? OutsideAgreement(GeneratedCity city, CsvRow truth)
    {
        var end = city["fixmedins_b"].Rows.Find(row => row["fixmedins_code"] == truth["fixmedins_code"])["endtime"];
        return end != "" && DateTime.Parse(end, System.Globalization.CultureInfo.InvariantCulture) < truth.Time("occurred_on") ? null : "the agreement was in force";
    }
}
