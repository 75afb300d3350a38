using FraudWatch.Server.Claims;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Persons;

/// <summary>What a person's fee lines can be asked.</summary>
internal static class FeeLineList
{
    public static ClaimsList List { get; } = new ClaimsList(
            "fee-lines", "claims.fee_line AS l LEFT JOIN claims.institution AS i ON i.fixmedins_code = l.fixmedins_code", "bkkp_sn")
        .Needs(PersonSql.Tables)
        .In("i.admdvs")
        .Column("bkkp_sn", Text, "费用流水", "l.bkkp_sn").Column("mdtrt_id", Text, "就诊ID", "l.mdtrt_id").Column("stay_id", Text, "住院", "l.stay_id").Column("setl_id", Text, "结算ID", "l.setl_id")
        .Column("fixmedins_code", Text, "机构编码", "l.fixmedins_code").Column("fixmedins_name", Text, "机构名称", "i.fixmedins_name")
        .Column("fee_date", Day, "费用日期", "l.fee_date").Column("fee_time", Time, "费用时间", "l.fee_time").Column("item_code", Text, "项目编码", "l.item_code")
        .Column("item_name", Text, "项目名称", "coalesce(l.item_name, l.local_item_name)").Column("item_class", Text, "项目类别", "l.item_class")
        .Column("cnt", Number, "数量", "CAST(l.cnt AS DOUBLE)").Column("pric", Number, "单价", "CAST(l.pric AS DOUBLE)")
        .Column("amount", Amount, "金额", "l.amount").Column("inscp_amt", Amount, "医保内金额", "l.inscp_amt")
        .Column("dept_name", Text, "科室", "l.dept_name").Column("physician_code", Text, "医师", "l.physician_code")
        .Sort("bkkp_sn", "l.bkkp_sn", "VARCHAR").Sort("day", "l.fee_date", "DATE").Sort("amount", "CAST(coalesce(l.amount, 0) AS DECIMAL(18, 2))", "DECIMAL(18, 2)")
        .SortedBy("day")
        .Filter("settlement", "The lines of this settlement (setl_id).", (text, values) => $"l.setl_id = {values.Text(text)}")
        .Filter("stay", "The lines of this stay.", (text, values) => $"l.stay_id = {values.Text(text)}")
        .Filter("encounter", "The lines of this encounter (mdtrt_id).", (text, values) => $"l.mdtrt_id = {values.Text(text)}")
        .Filter("item", "Only this item (national code).", (text, values) => $"l.item_code = {values.Text(text)}")
        .Filter("day_from", "On this day or later.", (text, values) => $"l.fee_date >= {values.Day(FilterText.Day("day_from", text))}")
        .Filter("day_to", "Before this day.", (text, values) => $"l.fee_date < {values.Day(FilterText.Day("day_to", text))}");
}
