using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests.Definitions;

internal static class IdentityDefinitions
{
    private static readonly string[] OfWomen = ["002202020010000", "002702000040200", "003112010040000", "002501040140000"];
    private static readonly string[] OfMen = ["002501040130000", "003111000150000"];

    public static string? TwoPlacesAtOnce(GeneratedCity city, CsvRow truth)
    {
        var ids = truth.List("mdtrt_id");
        var lines = truth.List("bkkp_sn");
        var first = city.LinesOf(ids[0]).Single(line => line["bkkp_sn"] == lines[0]);
        var second = city.LinesOf(ids[1]).Single(line => line["bkkp_sn"] == lines[1]);
        var apart = (first.Time("fee_ocur_time") - second.Time("fee_ocur_time")).Duration();
        return first["fixmedins_code"] == second["fixmedins_code"] ? "one place only"
            : first["psn_no"] != second["psn_no"] ? "two persons"
            : !first.NeedsPresence() || !second.NeedsPresence() ? "nobody had to be there"
            : apart > TimeSpan.FromMinutes(15) ? $"{apart.TotalMinutes} minutes apart"
            : first.Time("fee_ocur_time").TimeOfDay == TimeSpan.Zero ? "dates without time"
            : null;
    }

    public static string? IdentityCheckFailed(GeneratedCity city, CsvRow truth)
    {
        var checks = city.IdentityChecksOf(truth["mdtrt_id"]).OrderBy(check => check.Time("check_time")).ToList();
        return checks.Count == 0 || checks[^1]["person_match"] == "1" ? "the last check did not fail"
            : !city.SettlementsOf(truth["mdtrt_id"]).Any() ? "never settled"
            : null;
    }

    public static string? SexConflict(GeneratedCity city, CsvRow truth)
    {
        var encounter = city.Encounter(truth["mdtrt_id"]);
        var person = city["psn_info_b"].Rows.Find(row => row["psn_no"] == truth["psn_no"]);
        var forbidden = encounter["gend"] == "1" ? OfWomen : OfMen;
        var named = truth.List("bkkp_sn");
        var lines = city.LinesOf(truth["mdtrt_id"]).Where(line => named.Contains(line["bkkp_sn"])).ToList();
        return person["gend"] != encounter["gend"] ? "the register contradicts the claim"
            : lines.Count == 0 || lines.Exists(line => !forbidden.Contains(line["med_list_codg"])) ? "no item of the other sex"
            : encounter["nwb_flag"] == "1" ? "a newborn"
            : null;
    }

    public static string? ServiceAfterDeath(GeneratedCity city, CsvRow truth)
    {
        var visit = city.Encounter(truth["mdtrt_id"]);
        var death = city.EncountersOf(truth["psn_no"]).Where(row => row["die_date"] != "").Select(row => (row["dscg_way"], row.Time("die_date"))).ToList();
        return death.Count == 0 ? "nobody died"
            : death[0].Item1 != "5" ? "not discharged by death"
            : (visit.Admission() - death[0].Item2).Days < 3 ? "too soon after death"
            : !city.LinesOf(truth["mdtrt_id"]).Any(line => line.NeedsPresence()) ? "nobody had to be there"
            : null;
    }
}
