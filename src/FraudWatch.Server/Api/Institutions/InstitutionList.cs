using FraudWatch.Server.Claims;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>What the list of institutions can be asked, and what it shows.</summary>
internal static class InstitutionList
{
    private const string From = """
        risk.institution AS r
        JOIN claims.institution AS i ON i.fixmedins_code = r.fixmedins_code
        LEFT JOIN features.institution AS f ON f.fixmedins_code = r.fixmedins_code
        LEFT JOIN features.peer_group AS g ON g.fixmedins_code = r.fixmedins_code
        LEFT JOIN scores.size AS z ON z.fixmedins_code = r.fixmedins_code
        """;

    /// <summary>Tables behind an institution's profile.</summary>
    public static readonly string[] Tables = ["risk.institution", "claims.institution", "features.institution", "features.peer_group", "scores.size", "scores.institution", "findings.finding"];

    public static ClaimsList List { get; } = Filtered(new ClaimsList("institutions", From, "fixmedins_code"))
        .Needs(Tables)
        .In("i.admdvs")
        .Column("rank", Whole, "排名", "r.rank").Column("fixmedins_code", Text, "机构编码", "r.fixmedins_code").Column("fixmedins_name", Text, "机构名称", "r.fixmedins_name")
        .Column("kind", Text, "机构类型", "r.kind").Column("level", Whole, "级别", "r.level").Column("region", Text, "区划", "i.admdvs")
        .Column("tier", Text, "风险等级", "r.tier").Column("probability", Number, "违规可能性", "CAST(r.probability AS DOUBLE)")
        .Column("expected_recovery", Amount, "预期追回", "CAST(r.expected_recovery AS DECIMAL(18, 2))").Column("findings", Whole, "疑点数", "CAST(r.findings AS BIGINT)")
        .Column("amount_at_risk", Amount, "疑点金额", "CAST(r.amount_at_risk AS DECIMAL(18, 2))").Column("fund_at_risk", Amount, "基金金额", "CAST(r.fund_at_risk AS DECIMAL(18, 2))")
        .Column("anomaly", Number, "异常度", "CAST(r.anomaly AS DOUBLE)").Column("basis", Text, "评定依据", "r.basis").Column("reasons", Text, "原因", "r.reasons")
        .Column("size", Number, "规模", "CAST(z.size AS DOUBLE)").Column("stays", Whole, "住院人次", "CAST(f.stays AS BIGINT)").Column("visits", Whole, "门诊及购药人次", "CAST(f.visits AS BIGINT)")
        .Column("persons", Whole, "就诊人数", "CAST(f.persons AS BIGINT)").Column("medfee_sumamt", Amount, "总费用", "CAST(f.medfee_sumamt AS DECIMAL(18, 2))")
        .Column("fund_pay_sumamt", Amount, "基金支付", "CAST(f.fund_pay_sumamt AS DECIMAL(18, 2))").Column("peer_group", Text, "同类组", "g.peer_group").Column("peers", Whole, "同类机构数", "CAST(g.peers AS BIGINT)")
        .Sort("rank", "r.rank", "BIGINT").Sort("fixmedins_code", "r.fixmedins_code", "VARCHAR").Sort("probability", "CAST(r.probability AS DOUBLE)", "DOUBLE")
        .Sort("expected_recovery", "CAST(r.expected_recovery AS DECIMAL(18, 2))", "DECIMAL(18, 2)").Sort("amount", "CAST(r.amount_at_risk AS DECIMAL(18, 2))", "DECIMAL(18, 2)")
        .Sort("findings", "CAST(r.findings AS BIGINT)", "BIGINT").Sort("anomaly", "CAST(r.anomaly AS DOUBLE)", "DOUBLE")
        .Sort("fund", "CAST(coalesce(f.fund_pay_sumamt, 0) AS DECIMAL(18, 2))", "DECIMAL(18, 2)")
        .SortedBy("rank");

    private static ClaimsList Filtered(ClaimsList list) => list
        .ByRegion("i.admdvs", "institutions")
        .Filter("kind", "hospital, clinic, pharmacy or other; several with commas between.", (text, values) => $"r.kind IN {values.Texts(text.Split(','))}")
        .Filter("level", "Only of this level: 3, 2, 1, or 0 for none.", (text, values) => $"r.level = {values.Whole(FilterText.Number("level", text))}")
        .Filter("tier", "Only of these tiers, with commas between.", (text, values) => $"r.tier IN {values.Texts(Tiers(text))}")
        .Filter("probability_from", "At least this chance, 0 to 1.", (text, values) => $"r.probability >= {values.Number((double)FilterText.Amount("probability_from", text))}")
        .Filter("probability_to", "Less than this chance, 0 to 1.", (text, values) => $"r.probability < {values.Number((double)FilterText.Amount("probability_to", text))}")
        .Filter("recovery_from", "At least so many yuan of expected recovery.", (text, values) => $"r.expected_recovery >= {values.Amount(FilterText.Amount("recovery_from", text))}")
        .Filter("recovery_to", "Less than so many yuan of expected recovery.", (text, values) => $"r.expected_recovery < {values.Amount(FilterText.Amount("recovery_to", text))}")
        .Filter("findings_from", "At least so many findings.", (text, values) => $"r.findings >= {values.Whole(FilterText.Number("findings_from", text))}")
        .Filter("rule", "Only with findings of this rule.", (text, values) => $"r.fixmedins_code IN (SELECT fixmedins_code FROM findings.finding WHERE rule_id = {values.Text(text)})")
        .Filter("text", "Named so, or with a code beginning so.", (text, values) => $"contains(r.fixmedins_name, {values.Text(text)}) OR starts_with(r.fixmedins_code, {values.Text(text)})");

    private static string[] Tiers(string text) => text.Split(',') is var tiers && tiers.All(tier => tier is "A" or "B" or "C" or "D")
        ? tiers
        : throw RequestRefusedException.BadQuery("tier", "tier is A, B, C or D; several with commas between.");
}
