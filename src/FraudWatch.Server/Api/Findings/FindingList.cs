using FraudWatch.Casework.People;
using FraudWatch.Core.Findings;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Findings;

/// <summary>What the list of findings can be asked, and what it shows.</summary>
internal sealed class FindingList(RuleBook rules, PersonHandles persons)
{
    private readonly Lazy<ClaimsList> list = new(() => Made(rules, persons));

    public ClaimsList List => list.Value;

    private static ClaimsList Made(RuleBook rules, PersonHandles persons) =>
        Filtered(new ClaimsList("findings", "findings.finding AS f", "finding_id"), rules, persons)
            .Beside("claims.institution", "i", "fixmedins_code", "f.fixmedins_code")
            .Beside("findings.rule", "r", "rule_id", "f.rule_id")
            .Needs("findings.finding.probability", "findings.rule.family", "claims.institution")
            .In("i.admdvs")
            .Column("finding_id", Text, "疑点编号", "f.finding_id").Column("rule_id", Text, "规则", "f.rule_id").Column("rule_version", Whole, "规则版本", "f.rule_version")
            .Column("rule_title", Text, "规则名称", "r.title_zh").Column("family", Text, "规则类别", "r.family").Column("severity", ClaimsKind.Severity, "等级", "f.severity")
            .Column("fixmedins_code", Text, "机构编码", "f.fixmedins_code").Column("fixmedins_name", Text, "机构名称", "i.fixmedins_name").Column("region", Text, "区划", "i.admdvs")
            .Column("psn_no", Insured, "参保人", "f.psn_no").Column("mdtrt_id", Text, "就诊ID", "f.mdtrt_id").Column("setl_id", Text, "结算ID", "f.setl_id")
            .Column("bkkp_sn", Text, "费用明细", "f.bkkp_sn").Column("occurred_on", Day, "发生日期", "f.occurred_on")
            .Column("amount_at_risk", Amount, "疑点金额", "f.amount_at_risk").Column("fund_at_risk", Amount, "基金金额", "f.fund_at_risk")
            .Column("probability", Number, "可能性", "f.probability").Column("queued", Flag, "进入工作", "f.queued")
            .Column("sentence_zh", Sentence, "疑点说明", "f.sentence_zh").Column("sentence_en", Sentence, "疑点说明（英文）", "f.sentence_en").Column("run", Whole, "数据批次", "f.watermark")
            .Sort("finding_id", "f.finding_id", "VARCHAR").Sort("amount", "coalesce(f.amount_at_risk, 0)", "DECIMAL(18, 2)").Sort("day", "f.occurred_on", "DATE")
            .Sort("rule", "f.rule_id", "VARCHAR").Sort("institution", "f.fixmedins_code", "VARCHAR").Sort("probability", "coalesce(f.probability, 0)", "DOUBLE")
            .SortedBy("-amount");

    private static ClaimsList Filtered(ClaimsList list, RuleBook rules, PersonHandles persons) => list
        .Filter("rule", "Only of these rules, with commas between.", (text, values) => $"f.rule_id IN {values.Texts(text.Split(','))}")
        .Filter("family", "Only of the rules of this family.", (text, values) => $"f.rule_id IN {values.Texts(rules.InFamily(text))}")
        .Filter("severity", "Only of these severities, with commas between: lead, suspicion, definite.", (text, values) => $"f.severity IN {values.Texts(FilterText.Severities("severity", text).Select(SeverityLetter.Letter))}")
        .Filter("institution", "Only of this institution (fixmedins_code).", (text, values) => $"f.fixmedins_code = {values.Text(text)}")
        .ByRegion("i.admdvs", "of institutions")
        .Filter("person", "Only about the person with this handle.", (text, values) => OfPerson(ClaimsFilters.Person("person", text, persons), values))
        .Filter("physician", "Only where this physician answers for the accused line or encounter.", OfPhysician)
        .Filter("encounter", "Only about this encounter (mdtrt_id).", (text, values) => ClaimsFilters.Among("f.mdtrt_id", text, values))
        .Filter("settlement", "Only about this settlement (setl_id).", (text, values) => ClaimsFilters.Among("f.setl_id", text, values))
        .Filter("day_from", "On this day or later.", (text, values) => $"f.occurred_on >= {values.Day(FilterText.Day("day_from", text))}")
        .Filter("day_to", "Before this day.", (text, values) => $"f.occurred_on < {values.Day(FilterText.Day("day_to", text))}")
        .Filter("amount_from", "At least so many yuan at risk.", (text, values) => $"f.amount_at_risk >= {values.Amount(FilterText.Amount("amount_from", text))}")
        .Filter("amount_to", "Less than so many yuan at risk.", (text, values) => $"f.amount_at_risk < {values.Amount(FilterText.Amount("amount_to", text))}")
        .Filter("status", "queued (goes to people) or shadow (a rule on trial, or one against the agency).", (text, _) => text switch
        {
            "queued" => "f.queued",
            "shadow" => "NOT f.queued",
            _ => throw RequestRefusedException.BadQuery("status", "status is queued or shadow."),
        })
        .Filter("run", "Only those that the run at this watermark made.", (text, values) => $"f.watermark = {values.Whole(FilterText.Number("run", text))}");

    /// <summary>A finding may be about several persons, whose numbers stand with bars between.</summary>
    public static string OfPerson(string number, SqlValues values) => ClaimsFilters.Among("f.psn_no", number, values);

    private static string OfPhysician(string code, SqlValues values) => $"""
        coalesce(f.bkkp_sn, '') <> '' AND split_part(f.bkkp_sn, '|', 1) IN (SELECT bkkp_sn FROM claims.fee_line WHERE physician_code = {values.Text(code)})
        OR coalesce(f.bkkp_sn, '') = '' AND split_part(coalesce(f.mdtrt_id, ''), '|', 1) IN (SELECT mdtrt_id FROM claims.encounter WHERE chfpdr_code = {values.Text(code)})
        """;
}
