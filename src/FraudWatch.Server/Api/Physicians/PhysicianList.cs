using FraudWatch.Server.Claims;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Physicians;

/// <summary>What the list of physicians can be asked, and what it shows: one row per physician and institution, with the points of the last year that has any.</summary>
internal static class PhysicianList
{
    private const string From = """
        features.physician AS p
        LEFT JOIN claims.institution AS i ON i.fixmedins_code = p.fixmedins_code
        LEFT JOIN (
            SELECT * FROM risk.physician_points QUALIFY row_number() OVER (PARTITION BY fixmedins_code, physician_code ORDER BY year DESC) = 1
        ) AS t ON t.fixmedins_code = p.fixmedins_code AND t.physician_code = p.physician_code
        LEFT JOIN (SELECT physician_code, max(title_level) AS title_level FROM claims.physician GROUP BY physician_code) AS d ON d.physician_code = p.physician_code
        """;

    /// <summary>Bands of the national rule on points, by the least points that verdicts propose.</summary>
    private const string Band =
        "CASE WHEN t.points_low IS NULL OR t.points_low < 1 THEN NULL WHEN t.points_low <= 3 THEN '1-3' WHEN t.points_low <= 6 THEN '4-6' WHEN t.points_low <= 9 THEN '7-9' ELSE '10-12' END";

    private static readonly string[] Bands = ["1-3", "4-6", "7-9", "10-12"];

    public static readonly string[] Tables = ["features.physician", "risk.physician_points", "claims.physician", "claims.institution"];

    public static ClaimsList List { get; } = Filtered(new ClaimsList("physicians", From, "id"))
        .Needs(Tables)
        .In("i.admdvs")
        .Column("fixmedins_code", Text, "机构编码", "p.fixmedins_code").Column("fixmedins_name", Text, "机构名称", "i.fixmedins_name").Column("region", Text, "区划", "i.admdvs")
        .Column("physician_code", Text, "医师编码", "p.physician_code").Column("title_level", Whole, "职称", "CAST(d.title_level AS BIGINT)")
        .Column("points_year", Whole, "记分年度", "CAST(t.year AS BIGINT)").Column("points_low", Whole, "记分下限", "CAST(t.points_low AS BIGINT)")
        .Column("points_high", Whole, "记分上限", "CAST(t.points_high AS BIGINT)").Column("band", Text, "记分档", Band).Column("consequence", Text, "后果", "t.consequence")
        .Column("has_repeat", Flag, "年内再犯", "t.has_repeat").Column("days", Whole, "工作日数", "CAST(p.days AS BIGINT)").Column("fee_lines", Whole, "费用明细", "CAST(p.fee_lines AS BIGINT)")
        .Column("person_days", Whole, "人次", "CAST(p.person_days AS BIGINT)").Column("most_persons_in_a_day", Whole, "单日最多人次", "CAST(p.most_persons_in_a_day AS BIGINT)")
        .Column("amount", Amount, "开单金额", "CAST(p.amount AS DECIMAL(18, 2))").Column("stays", Whole, "出院人次", "CAST(p.stays AS BIGINT)")
        .Column("cost_per_stay", Number, "次均住院费用", "p.cost_per_stay").Column("length_of_stay", Number, "平均住院日", "p.length_of_stay")
        .Column("cost_per_person_day", Number, "人次均费用", "p.cost_per_person_day")
        .Sort("id", "p.fixmedins_code || '/' || p.physician_code", "VARCHAR").Sort("points", "CAST(coalesce(t.points_low, 0) AS BIGINT)", "BIGINT")
        .Sort("amount", "CAST(coalesce(p.amount, 0) AS DECIMAL(18, 2))", "DECIMAL(18, 2)").Sort("most_persons_in_a_day", "CAST(coalesce(p.most_persons_in_a_day, 0) AS BIGINT)", "BIGINT")
        .Sort("person_days", "CAST(coalesce(p.person_days, 0) AS BIGINT)", "BIGINT").Sort("stays", "CAST(coalesce(p.stays, 0) AS BIGINT)", "BIGINT")
        .Sort("cost_per_stay", "coalesce(p.cost_per_stay, 0)", "DOUBLE").Sort("cost_per_person_day", "coalesce(p.cost_per_person_day, 0)", "DOUBLE")
        .SortedBy("-points,-amount");

    /// <summary>The row of one.</summary>
    public static string Is(string institution, string physician, SqlValues values) =>
        $"p.fixmedins_code = {values.Text(institution)} AND p.physician_code = {values.Text(physician)}";

    private static ClaimsList Filtered(ClaimsList list) => list
        .Filter("institution", "Only of this institution (fixmedins_code).", (text, values) => $"p.fixmedins_code = {values.Text(text)}")
        .ByRegion("i.admdvs", "of institutions")
        .Filter("physician", "Only this code, at all institutions.", (text, values) => $"p.physician_code = {values.Text(text)}")
        .Filter("band", "Only in this band of points: 1-3, 4-6, 7-9, 10-12.", (text, values) => Bands.Contains(text)
            ? $"{Band} = {values.Text(text)}"
            : throw RequestRefusedException.BadQuery("band", $"band is one of {string.Join(", ", Bands)}."))
        .Filter("points_from", "At least so many points.", (text, values) => $"coalesce(t.points_low, 0) >= {values.Whole(FilterText.Number("points_from", text))}")
        .Filter("amount_from", "At least so many yuan ordered.", (text, values) => $"p.amount >= {values.Amount(FilterText.Amount("amount_from", text))}")
        .Filter("persons_in_a_day_from", "At least so many persons on the busiest day.", (text, values) => $"p.most_persons_in_a_day >= {values.Whole(FilterText.Number("persons_in_a_day_from", text))}");
}
