using FraudWatch.Synthetic.Tests.Reading;
using static FraudWatch.Synthetic.Tests.Definitions.Accused;

namespace FraudWatch.Synthetic.Tests.Definitions;

/// <summary>Schemes of many people at one institution.</summary>
internal static class CrowdDefinitions
{
    public static string? CareHome(GeneratedCity city, CsvRow truth)
    {
        var stays = Encounters(city, truth);
        return FirstWrong(
            (stays.Count >= 5, "fewer than five residents"),
            (IsOne(stays, "addr") && stays[0]["addr"].Contains("养老院", StringComparison.Ordinal), "not one care home"),
            (IsOne(stays, "fixmedins_code"), "several hospitals"),
            (stays.OrderBy(s => s.Admission()).Zip(stays.OrderBy(s => s.Admission()).Skip(1)).All(pair => pair.Second.Admission() >= pair.First.Discharge()), "they do not take turns"));
    }

    public static string? Staff(GeneratedCity city, CsvRow truth)
    {
        var stay = city.Encounter(truth["mdtrt_id"]);
        return stay["emp_name"] == stay["fixmedins_name"] ? null : "not the hospital's own staff";
    }

    public static string? Census(GeneratedCity city, CsvRow truth)
    {
        var stays = Encounters(city, truth);
        var beds = (int)city["medins_info_b"].Rows.Find(row => row["medins_code"] == truth["fixmedins_code"]).Number("aprv_bed_cnt");
        var crowded = Enumerable.Range(0, 20).Select(i => truth.Time("occurred_on").AddDays(i - 4))
            .Count(day => stays.Count(stay => stay.Admission() <= day && stay.Discharge() > day) > beds * 1.1);
        return crowded < 3 ? $"crowded on {crowded} days only" : null;
    }

    public static string? Surge(GeneratedCity city, CsvRow truth) => FirstWrong(
        (Encounters(city, truth).Count >= 15, "fewer than fifteen admissions"),
        (Spread(Encounters(city, truth), "begntime").TotalDays <= 16, "spread over more than two weeks"));

    public static string? Holiday(GeneratedCity city, CsvRow truth)
    {
        var stays = Encounters(city, truth);
        return FirstWrong(
            (stays.Count >= 10, "fewer than ten admissions"),
            (stays.TrueForAll(stay => stay["med_type"] == "21"), "emergencies"),
            (Spread(stays, "begntime").TotalDays < 7, "not within one holiday"));
    }

    public static string? YearEnd(GeneratedCity city, CsvRow truth) => FirstWrong(
        (Encounters(city, truth).TrueForAll(visit => visit.Admission() is { Month: 12, Day: > 14 }), "not at the end of December"),
        (AreStrangers(city, truth), "families"));

    public static string? Away(GeneratedCity city, CsvRow truth)
    {
        var stays = Encounters(city, truth);
        return FirstWrong(
            (stays.Count >= 5 && IsOne(stays, "insu_admdvs"), "not five people of one place"),
            (stays[0]["fix_blng_admdvs"][..4] != "9901", "not far away"),
            (Spread(stays, "begntime").TotalDays <= 30, "not within 30 days"));
    }

    public static string? Readmission(GeneratedCity city, CsvRow truth)
    {
        foreach (var again in Encounters(city, truth))
        {
            var before = city.EncountersOf(again["psn_no"]).Where(row => row.IsStay() && row.Admission() < again.Admission()).MaxBy(row => row.Admission());
            var gap = (again.Admission() - before.Discharge()).Days;
            if (gap is < 16 or > 31 || before.Category() != again.Category() || before["fixmedins_code"] != again["fixmedins_code"])
                return $"{again["mdtrt_id"]} came back after {gap} days";
        }
        return null;
    }

    public static string? Transfer(GeneratedCity city, CsvRow truth)
    {
        foreach (var stay in Encounters(city, truth))
        {
            var next = city.EncountersOf(stay["psn_no"]).Where(row => row.IsStay() && row.Admission() >= stay.Discharge()).MinBy(row => row.Admission());
            if (next["fixmedins_code"] == stay["fixmedins_code"] || next.Admission() > stay.Discharge().AddDays(1) || next.Category() != stay.Category())
                return $"{stay["mdtrt_id"]} was not passed on";
        }
        return truth.List("mdtrt_id").Length < 5 ? "fewer than five" : null;
    }

    public static string? Checkup(GeneratedCity city, CsvRow truth)
    {
        var stays = Encounters(city, truth);
        var packages = stays.Select(stay => string.Join(' ', city.LinesOf(stay["mdtrt_id"]).Where(line => line["med_chrgitm_type"] is "03" or "04").Select(line => line["med_list_codg"]).Distinct().Order())).ToList();
        return FirstWrong(
            (stays.Count >= 5 && stays.TrueForAll(stay => stay.Nights() <= 4), "not five short stays"),
            (packages.Distinct().Count() == 1, "different packages"),
            (stays.Select(stay => stay.Category()).Distinct().Count() >= 3, "one disease only"),
            (Spread(stays, "begntime").TotalDays <= 30, "not within 30 days"));
    }

    public static string? Night(GeneratedCity city, CsvRow truth) =>
        Encounters(city, truth).TrueForAll(e => e.Time("begntime").Hour is >= 22 or < 6) ? null : "in daylight";

    public static string? Package(GeneratedCity city, CsvRow truth)
    {
        var baskets = Encounters(city, truth).Select(e => string.Join(' ', city.LinesOf(e["mdtrt_id"]).Select(line => $"{line["med_list_codg"]}x{line["cnt"]}").Order())).ToList();
        return FirstWrong((baskets.Count >= 10 && baskets.Distinct().Count() == 1, "different baskets"), (AreStrangers(city, truth), "families"));
    }

    public static string? PhysicianBurst(GeneratedCity city, CsvRow truth)
    {
        var lines = AllLines(city, truth).Where(line => line["med_chrgitm_type"] == "09").ToList();
        return FirstWrong(
            (lines.Count >= 8 && IsOne(lines, "bilg_dr_code") && IsOne(lines, "med_list_codg"), "not one physician and one drug"),
            (Spread(lines, "fee_ocur_time").TotalMinutes <= 20, "not within minutes"));
    }

    public static string? CardCluster(GeneratedCity city, CsvRow truth)
    {
        var swipes = Encounters(city, truth);
        var days = city["truth"].Rows.Count(other => other["scheme"] == truth["scheme"] && other["psn_no"] == truth["psn_no"]);
        return FirstWrong(
            (swipes.Count >= 5 && Spread(swipes, "begntime").TotalMinutes <= 10, "not five people within ten minutes"),
            (days >= 3, $"together on {days} days"));
    }

    public static string? SharedPhone(GeneratedCity city, CsvRow truth) => FirstWrong(
        (IsOne(Encounters(city, truth), "tel"), "several numbers"), (AreStrangers(city, truth), "one household"));

    public static string? AlikeStays(GeneratedCity city, CsvRow truth)
    {
        var stays = Encounters(city, truth);
        var charts = stays.Select(stay => string.Join(' ', city.LinesOf(stay["mdtrt_id"]).Select(line => line["med_list_codg"]).Distinct().Order())).ToList();
        return FirstWrong(
            (charts.Count >= 3 && charts.Distinct().Count() == 1, "different charts"),
            (stays.Select(stay => stay.Nights()).Distinct().Count() == 1, "different lengths"),
            (Spread(stays, "begntime").TotalDays <= 7, "not within a week"),
            (stays.TrueForAll(stay => city.EncountersOf(stay["psn_no"]).Count(e => e["fixmedins_code"] == stay["fixmedins_code"]) == 1), "known there before"));
    }

    public static string? StockMismatch(GeneratedCity city, CsvRow truth)
    {
        var lines = AllLines(city, truth);
        var (item, month) = (lines[0]["med_list_codg"], lines[0].Time("fee_ocur_time").Month);
        bool IsIt(CsvRow row) => row["fixmedins_code"] == truth["fixmedins_code"] && row["med_list_codg"] == item;
        var settled = city["fee_list_d"].Rows.Where(row => IsIt(row) && row.Time("fee_ocur_time").Month <= month).Sum(row => row.Number("cnt"));
        var opening = city["invinfo"].Rows.Where(IsIt).OrderBy(row => row.Time("invdate")).Select(row => row.Number("inv_cnt")).FirstOrDefault();
        var bought = city["purcinfo"].Rows.Where(row => IsIt(row) && row.Time("purc_retn_stoin_time").Month <= month).Sum(row => row.Number("purc_retn_cnt"));
        return settled > opening + bought ? null : $"{settled} settled, {opening} + {bought} in stock";
    }
}
