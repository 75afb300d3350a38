using FraudWatch.Synthetic.Tests.Reading;
using static FraudWatch.Synthetic.Tests.Definitions.Accused;

namespace FraudWatch.Synthetic.Tests.Definitions;

/// <summary>Schemes of single stays that were added to the first ones.</summary>
internal static class StayDefinitions
{
    public static string? Silent(GeneratedCity city, CsvRow truth)
    {
        var stay = city.Encounter(truth["mdtrt_id"]);
        var end = city.Options.Start.AddMonths(city.Options.Months).ToDateTime(TimeOnly.MinValue);
        var last = city.LinesOf(truth["mdtrt_id"]).Max(line => line.Time("fee_ocur_time"));
        return FirstWrong((stay.IsOpen(), "the stay is closed"), (end - last > TimeSpan.FromHours(96), $"the last line is of {last:g}"));
    }

    public static string? LowIndication(GeneratedCity city, CsvRow truth)
    {
        var stay = city.Encounter(truth["mdtrt_id"]);
        var lines = city.LinesOf(truth["mdtrt_id"]).ToList();
        var tests = lines.Where(line => line["med_chrgitm_type"] is "03" or "04").Sum(line => line.Number("det_item_fee_sumamt"));
        return FirstWrong(
            (stay.Nights() <= 3 && stay["dscg_way"] == "1" && stay["med_type"] == "21", "not a short planned stay"),
            (tests >= 0.7m * lines.Sum(line => line.Number("det_item_fee_sumamt")), "not mostly tests"),
            (!lines.Exists(line => line["med_chrgitm_type"] is "05" or "06" or "09"), "treated"));
    }

    public static string? Frequent(GeneratedCity city, CsvRow truth)
    {
        var stays = Encounters(city, truth).OrderBy(stay => stay.Admission()).ToList();
        return FirstWrong(
            (stays.Count >= 6 && Spread(stays, "begntime").TotalDays < 365, "not six within a year"),
            (stays.Zip(stays.Skip(1)).All(pair => (pair.Second.Admission() - pair.First.Discharge()).Days > 15), "split stays"));
    }

    public static string? LongLowCost(GeneratedCity city, CsvRow truth)
    {
        var stay = city.Encounter(truth["mdtrt_id"]);
        var lastThird = stay.Discharge().AddDays(-stay.Nights() / 3.0);
        var total = city.LinesOf(truth["mdtrt_id"]).Sum(line => line.Number("det_item_fee_sumamt"));
        var late = city.LinesOf(truth["mdtrt_id"]).Where(line => line.Time("fee_ocur_time") >= lastThird).Sum(line => line.Number("det_item_fee_sumamt"));
        return FirstWrong((stay.Nights() > 40, "not long"), (late < total / 3 * 0.2m, $"{late} of {total} in the last third"));
    }

    public static string? PhysicianInpatient(GeneratedCity city, CsvRow truth)
    {
        var stay = city.Encounter(truth["mdtrt_id"]);
        var codes = city["dr_info_b"].Rows.Where(row => row["psn_no"] == truth["psn_no"]).Select(row => row["dr_code"]).ToHashSet();
        var signed = city["fee_list_d"].Rows.Count(line => codes.Contains(line["bilg_dr_code"]) && line.Time("fee_ocur_time").Date > stay.Admission() && line.Time("fee_ocur_time").Date < stay.Discharge());
        return FirstWrong((codes.Count == 1, "no physician"), (signed >= 3, $"signed {signed} lines"));
    }

    public static string? CostShift(GeneratedCity city, CsvRow truth)
    {
        var (visit, stay) = (Encounters(city, truth)[0], Encounters(city, truth)[1]);
        return FirstWrong(
            (visit["fixmedins_code"] == stay["fixmedins_code"] && visit["med_type"] == "11", "not an outpatient bill of the same hospital"),
            (visit.Admission() > stay.Admission() && visit.Admission() < stay.Discharge(), "not inside the stay"));
    }

    public static string? DrgSplit(GeneratedCity city, CsvRow truth)
    {
        var (second, first) = (Encounters(city, truth)[0], Encounters(city, truth)[1]);
        string Method(CsvRow stay) => city["setl_list_d"].Rows.Find(row => row["mdtrt_id"] == stay["mdtrt_id"])["hi_paymtd"];
        return FirstWrong(
            (second.Admission() == first.Discharge() && second["fixmedins_code"] == first["fixmedins_code"], "not one stay in two"),
            (Method(first) is "3" or "4" && Method(second) == "5", "one way of payment"));
    }

    public static string? ListAnomaly(GeneratedCity city, CsvRow truth)
    {
        var list = city["setl_list_d"].Rows.Find(row => row["mdtrt_id"] == truth["mdtrt_id"]);
        return list.Time("dscg_time") < list.Time("adm_time") ? null : "nothing impossible";
    }

    public static string? OperationMismatch(GeneratedCity city, CsvRow truth) => FirstWrong(
        (city.Encounter(truth["mdtrt_id"]).Category() == "M51", "another diagnosis"),
        (city["setl_list_oprn_d"].Rows.Exists(row => row["mdtrt_id"] == truth["mdtrt_id"]), "no operation"));

    public static string? AgeConflict(GeneratedCity city, CsvRow truth)
    {
        var stay = city.Encounter(truth["mdtrt_id"]);
        return FirstWrong((stay.Category() == "P59" && stay.Number("age") >= 18, "no grown-up baby"), (stay["nwb_flag"] == "0", "a newborn on the mother's card"));
    }

    public static string? Anaesthesia(GeneratedCity city, CsvRow truth)
    {
        var operation = city["setl_list_oprn_d"].Rows.Find(row => row["mdtrt_id"] == truth["mdtrt_id"]);
        var recorded = (operation.Time("anst_endtime") - operation.Time("anst_begntime")).TotalHours;
        var billed = 2 + city.LinesOf(truth["mdtrt_id"]).Where(line => line["med_list_codg"] == "003301000050001").Sum(line => line.Number("cnt"));
        return (double)billed > Math.Ceiling(recorded) + 1 ? null : $"{billed} hours billed, {recorded:0.0} recorded";
    }

    public static string? Antibiotics(GeneratedCity city, CsvRow truth)
    {
        var operated = city["setl_list_oprn_d"].Rows.Find(row => row["mdtrt_id"] == truth["mdtrt_id"]).Time("oprn_oprt_endtime");
        var lines = Lines(city, truth);
        return FirstWrong((lines.Count >= 2, "given once"), (lines.TrueForAll(line => line.Time("fee_ocur_time") > operated.AddHours(24)), "within a day"));
    }

    public static string? RepeatedExam(GeneratedCity city, CsvRow truth)
    {
        var lines = Lines(city, truth);
        return FirstWrong(
            (lines.Count == 2 && IsOne(lines, "med_list_codg") && IsOne(lines, "medins_list_name"), "not the same scan"),
            (Spread(lines, "fee_ocur_time").TotalDays is > 0.5 and < 7, "not within a week"));
    }

    public static string? Dialysis(GeneratedCity city, CsvRow truth)
    {
        var sessions = Lines(city, truth);
        return FirstWrong(
            (sessions.TrueForAll(line => line["med_list_codg"] == "003110000060000"), "not dialysis"),
            (sessions.GroupBy(line => line.Time("fee_ocur_time").Date).Count() >= 12 && Spread(sessions, "fee_ocur_time").TotalDays < 21, "not six a week"));
    }

    public static string? UnregisteredProvider(GeneratedCity city, CsvRow truth)
    {
        var entry = city["dr_info_b"].Rows.Where(row => row["dr_code"] == Lines(city, truth)[0]["bilg_dr_code"]).ToList();
        return entry.Count == 0 || (entry[0]["cntr_endtime"] != "" && entry[0].Time("cntr_endtime") < truth.Time("occurred_on")) ? null : "registered";
    }

    public static string? AntibioticGrade(GeneratedCity city, CsvRow truth) =>
        Lines(city, truth).TrueForAll(line => city["dr_info_b"].Rows.Find(row => row["dr_code"] == line["bilg_dr_code"])["dr_pro_tech_duty_name"] == "医师") ? null : "a senior physician";

    public static string? SurgeonOverlap(GeneratedCity city, CsvRow truth)
    {
        var operations = truth.List("mdtrt_id").Select(id => city["setl_list_oprn_d"].Rows.Find(row => row["mdtrt_id"] == id)).ToList();
        return FirstWrong(
            (IsOne(operations, "oper_dr_code"), "two surgeons"),
            (operations.Max(row => row.Time("oprn_oprt_begntime")) < operations.Min(row => row.Time("oprn_oprt_endtime")), "one after the other"));
    }
}
