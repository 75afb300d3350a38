using FraudWatch.Synthetic.Tests.Reading;
using static FraudWatch.Synthetic.Tests.Definitions.Accused;

namespace FraudWatch.Synthetic.Tests.Definitions;

/// <summary>Schemes that scripts.csv tells: what must be true of the accused lines and the person.</summary>
internal static class ScriptDefinitions
{
    private delegate bool Condition(GeneratedCity city, CsvRow encounter, List<CsvRow> lines);

    private static readonly Dictionary<string, Condition> Conditions = new()
    {
        ["sex-restricted-drug"] = (_, e, lines) => lines.TrueForAll(line => e["gend"] == (line["med_list_codg"].StartsWith("XG04CB", StringComparison.Ordinal) ? "2" : "1")),
        ["child-only-drug"] = (_, e, lines) => e.Number("age") >= 18 && NamedLike(lines, "小儿"),
        ["child-forbidden-drug"] = (_, e, lines) => e.Number("age") < 8 && NamedLike(lines, "米诺环素"),
        ["newborn-drug"] = (_, e, lines) => e.Number("age") >= 18 && NamedLike(lines, "枸橼酸咖啡因"),
        ["indication-limited-drug"] = (_, e, lines) => e.Category() is "M51" or "R42" or "K29" && lines.Count > 0,
        ["second-line-drug"] = (city, e, lines) => lines.Count == 1 && !city.EncountersOf(e["psn_no"]).SelectMany(x => city.LinesOf(x["mdtrt_id"])).Any(line => line["med_list_codg"].StartsWith("XN04BA", StringComparison.Ordinal) || line["med_list_codg"].StartsWith("XL01BA", StringComparison.Ordinal)),
        ["injury-or-maternity-drug"] = (_, e, lines) => e["insutype"] is "310" or "390" && e["med_type"] == "21" && lines.TrueForAll(line => line.Number("inscp_amt") > 0),
        ["herb-alone"] = (city, _, lines) => lines.TrueForAll(line => line["tcmdrug_used_way"] == "2") && AloneOnTheirOrder(city, lines),
        ["setting-limited-drug"] = (_, e, lines) => lines.Count > 0 && (e["med_type"] == "11" || e["hosp_lv"] is "08" or "09" or "14"),
        ["drug-without-service"] = (city, e, lines) => NamedLike(lines, "碘海醇") && !city.LinesOf(e["mdtrt_id"]).Any(line => line["med_list_codg"].StartsWith("0021", StringComparison.Ordinal)),
        ["interaction"] = (_, _, lines) => lines.Select(line => line["med_list_codg"]).Distinct().Count() == 2 && Spread(lines, "fee_ocur_time").TotalHours < 24,
        ["contraindicated-drug"] = (_, e, lines) => e["dscg_maindiag_code"].StartsWith("N18.5", StringComparison.Ordinal) && NamedLike(lines, "二甲双胍"),
        ["elderly-drug"] = (_, e, lines) => e.Number("age") >= 65 && NamedLike(lines, "哌替啶"),
        ["pregnancy-drug"] = (_, e, lines) => e.Category() == "Z34" && NamedLike(lines, "卡托普利"),
        ["herb-incompatible"] = (_, _, lines) => NamedLike(lines[..1], "甘草") && NamedLike(lines[1..], "甘遂") && IsOne(lines, "rx_drord_no"),
        ["over-dose"] = (_, _, lines) => lines.TrueForAll(line => line["sin_dos_dscr"] is "2g" or "1g" && line["used_frqu_dscr"] is "tid" or "qid"),
        ["herb-overdose"] = (_, _, lines) => lines.TrueForAll(line => line.Number("cnt") / line.Number("prd_days") > 15),
        ["herb-quantity"] = (_, _, lines) => lines.TrueForAll(line => line.Number("cnt") / line.Number("prd_days") > 500),
        ["over-quantity"] = (_, _, lines) => lines.TrueForAll(line => line.Number("prd_days") > 7),
        ["duplicate-therapy"] = (city, e, lines) => Prescriptions(city, e, lines) >= 2,
        ["split-prescription"] = (_, _, lines) => lines.Count == 2 && IsOne(lines, "med_list_codg") && !IsOne(lines, "rx_drord_no") && IsOne(lines, "bilg_dr_code"),
        ["too-many-drugs"] = (_, _, lines) => IsOne(lines, "rx_drord_no") && lines.Select(line => line["med_list_codg"]).Distinct().Count() > 5,
        ["special-disease-plan"] = (city, e, lines) => lines.Count > 0 && !city["opsp_reg_evt_c"].Rows.Exists(row => row["psn_no"] == e["psn_no"]),
        ["unapproved-negotiated-drug"] = (city, e, lines) => lines.TrueForAll(line => line["hi_nego_drug_flag"] == "1") && !city["opsp_reg_evt_c"].Rows.Exists(row => row["psn_no"] == e["psn_no"]),
        ["exclusive-items"] = (_, _, lines) => SameHour(lines, 2),
        ["split-item"] = (_, _, lines) => SameHour(lines, 3),
        ["over-frequency"] = (_, e, lines) => lines.Sum(line => line.Number("cnt")) > 2 * (e.Nights() + 1),
        ["over-cycle"] = (_, _, lines) => lines.Count >= 2 && Spread(lines, "fee_ocur_time").TotalDays < 14,
        ["over-course"] = (city, e, lines) => city.LinesOf(e["mdtrt_id"]).Where(line => line["med_list_codg"] == lines[0]["med_list_codg"]).Select(line => line.Time("fee_ocur_time").Date).Distinct().Count() > 14,
        ["over-limit-total"] = (_, _, lines) => lines.Sum(line => line.Number("inscp_amt")) > 100,
        ["hours-over-day"] = (_, _, lines) => lines.TrueForAll(line => line.Number("cnt") > 24),
        ["material-in-service"] = (city, e, lines) => NamedLike(lines, "胃肠减压器") && city.LinesOf(e["mdtrt_id"]).Any(line => line["hilist_name"] == "胃肠减压"),
        ["second-procedure-full-price"] = (city, e, lines) => city.LinesOf(e["mdtrt_id"]).Count(line => line["med_chrgitm_type"] == "06" && line["hilist_name"].Contains('胆')) == 2 && lines.Count == 1,
        ["level-restricted-item"] = (_, _, lines) => lines.TrueForAll(line => line["hilist_name"] is "经皮冠状动脉内支架置入术" or "监护病房床位费"),
        ["injury-or-maternity-item"] = (_, e, lines) => e["med_type"] == "21" && NamedLike(lines, "职业功能训练"),
        ["age-limited-item"] = (_, e, lines) => e.Number("age") >= 18 && lines.TrueForAll(line => line["hilist_name"].Contains("小儿", StringComparison.Ordinal) || line["hilist_name"].Contains("新生儿", StringComparison.Ordinal)),
        ["age-limited-material"] = (_, e, lines) => e.Number("age") >= 18 && NamedLike(lines, "新生儿"),
        ["indication-limited-item"] = (_, e, lines) => e.Category() == "M47" && lines.Count >= 2,
        ["no-indication"] = (_, e, lines) => e.Category() is "K29" or "M51" && lines.Count > 0,
        ["item-contraindicated"] = (city, e, lines) => city["setl_list_diag_d"].Rows.Exists(row => row["mdtrt_id"] == e["mdtrt_id"] && row["diag_code"] == "Z95.000") && NamedLike(lines, "中频"),
        ["item-without-service"] = (city, e, lines) => lines.TrueForAll(line => line["list_type"] == "301") && !city["setl_list_oprn_d"].Rows.Exists(row => row["mdtrt_id"] == e["mdtrt_id"]),
        ["disease-limited-material"] = (_, e, lines) => e.Category() == "M51" && NamedLike(lines, "透析器"),
    };

    public static IEnumerable<KeyValuePair<string, SchemeDefinition>> All() =>
        Conditions.Select(entry => KeyValuePair.Create<string, SchemeDefinition>(entry.Key, (city, truth) => Check(city, truth, entry.Value)));

    private static string? Check(GeneratedCity city, CsvRow truth, Condition condition)
    {
        var lines = Lines(city, truth);
        return lines.Count == 0 ? "no line is accused" : condition(city, city.Encounter(truth["mdtrt_id"]), lines) ? null : "not what the scheme says";
    }

    private static bool NamedLike(List<CsvRow> lines, string word) =>
        lines.Count > 0 && lines.TrueForAll(line => line["hilist_name"].Contains(word, StringComparison.Ordinal));

    private static bool SameHour(List<CsvRow> lines, int items) =>
        lines.Select(line => line["med_list_codg"]).Distinct().Count() == items && Spread(lines, "fee_ocur_time").TotalHours < 1;

    private static bool AloneOnTheirOrder(GeneratedCity city, List<CsvRow> lines) =>
        city.LinesOf(lines[0]["mdtrt_id"]).Count(line => line["rx_drord_no"] == lines[0]["rx_drord_no"] && line["list_type"] == "102") == 1;

    private static int Prescriptions(GeneratedCity city, CsvRow encounter, List<CsvRow> lines) => city.EncountersOf(encounter["psn_no"])
        .SelectMany(e => city.LinesOf(e["mdtrt_id"]))
        .Count(line => line["med_list_codg"] == lines[0]["med_list_codg"] && (line.Time("fee_ocur_time") - lines[0].Time("fee_ocur_time")).Duration().TotalDays < 3);
}
