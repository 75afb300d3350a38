using FraudWatch.Server.Claims;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>What the list of institutions with claims can be asked, and what it shows: rated or not.</summary>
internal static class ClaimingList
{
    private const string From = """
        (SELECT * FROM features.institution WHERE encounters > 0) AS f
        JOIN claims.institution AS i ON i.fixmedins_code = f.fixmedins_code
        LEFT JOIN risk.institution AS r ON r.fixmedins_code = f.fixmedins_code
        """;

    public static ClaimsList List { get; } = new ClaimsList("claiming-institutions", From, "fixmedins_code")
        .Needs("features.institution", "claims.institution", "risk.institution")
        .In("i.admdvs")
        .Column("fixmedins_code", Text, "机构编码", "f.fixmedins_code").Column("fixmedins_name", Text, "机构名称", "i.fixmedins_name").Column("kind", Text, "机构类型", "i.kind")
        .Column("region", Text, "区划", "i.admdvs").Column("encounters", Whole, "就诊人次", "CAST(f.encounters AS BIGINT)").Column("stays", Whole, "住院人次", "CAST(f.stays AS BIGINT)")
        .Column("fund_pay_sumamt", Amount, "基金支付", "CAST(f.fund_pay_sumamt AS DECIMAL(18, 2))").Column("rated", Flag, "已评级", "r.fixmedins_code IS NOT NULL")
        .Sort("fixmedins_code", "f.fixmedins_code", "VARCHAR").Sort("encounters", "CAST(f.encounters AS BIGINT)", "BIGINT")
        .Sort("fund", "CAST(coalesce(f.fund_pay_sumamt, 0) AS DECIMAL(18, 2))", "DECIMAL(18, 2)")
        .SortedBy("-encounters")
        .ByRegion("i.admdvs", "institutions")
        .Filter("rated", "Rated by the last run (true) or not (false).", (text, _) => FilterText.Bool("rated", text) ? "r.fixmedins_code IS NOT NULL" : "r.fixmedins_code IS NULL");
}
