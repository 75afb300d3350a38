using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests.Definitions;

internal static class AdmissionDefinitions
{
    public static string? SplitStay(GeneratedCity city, CsvRow truth) => Split(city, truth, longestGap: 10, (later, earlier) =>
        later.Category()[0] == earlier.Category()[0] ? "both stays are of one chapter" : null);

    public static string? SplitStaySameDisease(GeneratedCity city, CsvRow truth) => Split(city, truth, longestGap: 6, (later, earlier) =>
        later.Category() != earlier.Category() ? "the stays differ in disease" : null);

    public static string? IdleBed(GeneratedCity city, CsvRow truth)
    {
        var stay = city.Encounter(truth["mdtrt_id"]);
        var busy = city.LinesOf(truth["mdtrt_id"]).Where(line => !line.IsBoard()).Select(line => line.Time("fee_ocur_time").Date).ToHashSet();
        var idle = 0;
        for (var day = truth.Time("occurred_on"); !busy.Contains(day); day = day.AddDays(1))
        {
            if (day >= stay.Discharge().AddDays(-1))
                return "the idle days reach the last two";
            idle++;
        }
        return idle < 5 ? $"only {idle} idle days"
            : truth.Time("occurred_on") < stay.Admission().AddDays(2) ? "the idle days reach the first two"
            : city.LinesOf(truth["mdtrt_id"]).Any(line => line["prd_days"] is not ("" or "1") && line["dscg_tkdrug_flag"] == "0") ? "drugs cover days"
            : null;
    }

    public static string? OutpatientDuringStay(GeneratedCity city, CsvRow truth)
    {
        var (stay, visit) = Pair(city, truth);
        var day = visit.Admission();
        return stay["fixmedins_code"] == visit["fixmedins_code"] ? "the same institution"
            : day <= stay.Admission().AddDays(1) || day >= stay.Discharge().AddDays(-1) ? "not strictly inside the stay"
            : !city.LinesOf(visit["mdtrt_id"]).Any(line => line.NeedsPresence()) ? "nobody had to be there"
            : null;
    }

    public static string? AbsentAtWardCheck(GeneratedCity city, CsvRow truth)
    {
        var stay = city.Encounter(truth["mdtrt_id"]);
        var absences = city.WardChecksOf(truth["mdtrt_id"]).Where(check => check["present"] == "0" && check["leave_approved"] == "0").ToList();
        return absences.Count < 2 ? "found absent less than twice"
            : absences.Exists(check => check.Time("check_time") < stay.Time("begntime") || check.Time("check_time") > stay.Time("endtime")) ? "checked outside the stay"
            : null;
    }

    public static string? OverlappingStays(GeneratedCity city, CsvRow truth)
    {
        var (later, earlier) = Pair(city, truth);
        var from = later.Time("begntime");
        var to = earlier.Time("endtime") < later.Time("endtime") ? earlier.Time("endtime") : later.Time("endtime");
        var common = PresenceDays(city, later).Intersect(PresenceDays(city, earlier)).ToList();
        return later["fixmedins_code"] == earlier["fixmedins_code"] ? "the same institution"
            : to - from <= TimeSpan.FromHours(24) ? "less than a day together"
            : common.Count == 0 ? "never treated in both on one day"
            : null;
    }

    public static string? GroupAdmission(GeneratedCity city, CsvRow truth)
    {
        var stays = truth.List("mdtrt_id").Select(city.Encounter).ToList();
        var members = truth.List("psn_no");
        var rounds = city["truth"].Rows.Count(other => other["scheme"] == truth["scheme"] && other["psn_no"] == truth["psn_no"]);
        return stays.Count < 3 || stays.Count != members.Length ? "fewer than three people"
            : stays.Select(stay => stay["fixmedins_code"]).Distinct().Count() != 1 ? "several institutions"
            : stays.Select(stay => stay.Admission()).Distinct().Count() != 1 ? "admitted on several days"
            : stays.Select(stay => stay.Discharge()).Distinct().Count() != 1 ? "discharged on several days"
            : stays.Select(stay => stay["emp_no"]).Distinct().Count() != 1 || stays[0]["emp_no"] == "" ? "no common employer"
            : rounds < 2 ? "together only once"
            : null;
    }

    private static string? Split(GeneratedCity city, CsvRow truth, int longestGap, Func<CsvRow, CsvRow, string?> diseases)
    {
        var (later, earlier) = Pair(city, truth);
        var gap = (later.Admission() - earlier.Discharge()).Days;
        return later["psn_no"] != earlier["psn_no"] || later["fixmedins_code"] != earlier["fixmedins_code"] ? "not one person in one institution"
            : gap < 1 || gap > longestGap ? $"{gap} days apart"
            : earlier["dscg_way"] != "1" || later["med_type"] != "21" || later["refl_old_mdtrt_id"] != "" ? "there is an excuse"
            : city["setl_list_d"].Rows.Exists(list => list["mdtrt_id"] == earlier["mdtrt_id"] && list["days_rinp_flag_31"] == "1") ? "the return was planned"
            : diseases(later, earlier);
    }

    private static (CsvRow First, CsvRow Second) Pair(GeneratedCity city, CsvRow truth)
    {
        var ids = truth.List("mdtrt_id");
        return (city.Encounter(ids[0]), city.Encounter(ids[1]));
    }

    private static IEnumerable<DateTime> PresenceDays(GeneratedCity city, CsvRow stay) =>
        city.LinesOf(stay["mdtrt_id"]).Where(line => line.NeedsPresence()).Select(line => line.Time("fee_ocur_time").Date).Distinct();
}
