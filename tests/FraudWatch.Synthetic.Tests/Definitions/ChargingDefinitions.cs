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
}
