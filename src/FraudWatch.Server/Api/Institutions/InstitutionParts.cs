using FraudWatch.Server.Api.Peers;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Exports.ExportKind;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>The lists of one institution: what each can be asked, and what a file shows of it.</summary>
internal static class InstitutionParts
{
    public static InstitutionPart<MonthView> Months { get; } = new()
    {
        Name = "months",
        Summary = "Bills and findings month by month.",
        Shape = ListShape.By("month", (MonthView one) => one.Month ?? DateOnly.MinValue)
            .Sort("findings", one => one.Findings)
            .Sort("amount_at_risk", one => one.AmountAtRisk ?? 0)
            .Sort("fund_pay_sumamt", one => one.FundPaySumamt ?? 0)
            .Filter("month_from", "This month or later, by its first day.", (rows, text) => From(rows, FilterText.Day("month_from", text)))
            .Filter("month_to", "Before this month, by its first day.", (rows, text) => Before(rows, FilterText.Day("month_to", text)))
            .WithFlag("with_findings", "With queued findings (true) or without (false).", one => one.Findings > 0),
        Tables = MonthView.Tables,
        Sql = (code, _, values) => MonthView.Sql(code, values),
        View = MonthView.Of,
        Columns =
        [
            new("month", Day, "月份", one => one.Month), new("stays", Whole, "住院人次", one => one.Stays), new("visits", Whole, "门诊人次", one => one.Visits),
            new("persons", Whole, "人数", one => one.Persons), new("medfee_sumamt", Amount, "医疗费总额", one => one.MedfeeSumamt),
            new("fund_pay_sumamt", Amount, "基金支付", one => one.FundPaySumamt), new("findings", Whole, "疑点数", one => one.Findings),
            new("amount_at_risk", Amount, "疑点金额", one => one.AmountAtRisk),
        ],
    };

    public static InstitutionPart<IndicatorView> Indicators { get; } = new()
    {
        Name = "indicators",
        Summary = "Indicators in the funnel of the same kind and level, the furthest out first; of a month, or the last of each.",
        Shape = ListShape.By("id", (IndicatorView one) => one.Setting + "/" + one.Indicator)
            .Sort("indicator", one => one.Indicator)
            .Sort("distance", one => Math.Abs(one.Z ?? 0))
            .Sort("z", one => one.Z ?? 0)
            .Filter("month", "The month, such as 2026-03; the last of each indicator unless told.", (rows, _) => rows)
            .WithText("indicator", "Only this indicator, such as drug-share.", one => one.Indicator)
            .WithText("setting", "inpatient or outpatient.", one => one.Setting)
            .Filter("outside", "Only what lies more than so many standard errors from the target, such as 2 or 3.", (rows, text) => Outside(rows, (double)FilterText.Amount("outside", text)))
            .SortedBy("-distance"),
        Tables = IndicatorView.Tables,
        Sql = (code, request, values) => IndicatorView.Sql("institution", code, code, MonthOf(request), values),
        View = IndicatorView.Of,
        Columns =
        [
            new("indicator", Text, "指标", one => one.Indicator), new("name_zh", Text, "指标名称", one => one.NameZh), new("setting", Text, "场景", one => one.Setting),
            new("month", Day, "月份", one => one.Month), new("n", Whole, "人次", one => one.N), new("value", Number, "指标值", one => one.Value),
            new("target", Number, "目标值", one => one.Target), new("lower_limit", Number, "下限", one => one.LowerLimit), new("upper_limit", Number, "上限", one => one.UpperLimit),
            new("z", Number, "标准误数", one => one.Z), new("peer_group", Text, "同类组", one => one.PeerGroup), .. Distribution.Columns<IndicatorView>(one => one.Peers),
        ],
    };

    public static InstitutionPart<FeatureView> Features { get; } = new()
    {
        Name = "features",
        Summary = "Every figure among the peers.",
        Shape = ListShape.By("feature", (FeatureView one) => one.Feature)
            .Sort("size", one => one.IsSize ? 1 : 0)
            .Sort("percentile", one => one.Peers.Percentile ?? 0)
            .WithFlag("is_size", "Only how large the institution is (true), or everything else (false).", one => one.IsSize)
            .Filter("search", "Only figures with this text in their name, in either language.", (rows, text) => rows.Where(one => Has(text, one.Feature, one.NameZh, one.NameEn)))
            .Filter("percentile_from", "Only where at least this share of the peers lies below, 0 to 1.", (rows, text) => Above(rows, (double)FilterText.Amount("percentile_from", text)))
            .SortedBy("size,feature"),
        Tables = ["features.institution_value"],
        Sql = (code, _, values) => FeatureView.Sql(code, values),
        View = FeatureView.Of,
        Columns =
        [
            new("feature", Text, "特征", one => one.Feature), new("name_zh", Text, "特征名称", one => one.NameZh), new("value", Number, "数值", one => one.Value),
            new("is_size", Flag, "规模特征", one => one.IsSize), new("peer_group", Text, "同类组", one => one.PeerGroup), .. Distribution.Columns<FeatureView>(one => one.Peers),
        ],
    };

    public static InstitutionPart<DepartmentView> Departments { get; } = new()
    {
        Name = "departments",
        Summary = "Departments, the costliest first.",
        Shape = ListShape.By("dept_code", (DepartmentView one) => one.DeptCode)
            .Sort("medfee_sumamt", one => one.MedfeeSumamt ?? 0)
            .Sort("stays", one => one.Stays)
            .Sort("cost_per_stay", one => one.CostPerStay ?? 0)
            .Filter("search", "Only departments with this text in their code or name.", (rows, text) => rows.Where(one => Has(text, one.DeptCode, one.DeptName)))
            .Filter("stays_from", "Only departments with at least so many discharges.", (rows, text) => Discharging(rows, FilterText.Number("stays_from", text)))
            .SortedBy("-medfee_sumamt"),
        Tables = DepartmentView.Tables,
        Sql = (code, _, values) => DepartmentView.Sql(code, values),
        View = DepartmentView.Of,
        Columns =
        [
            new("dept_code", Text, "科室编码", one => one.DeptCode), new("dept_name", Text, "科室名称", one => one.DeptName), new("stays", Whole, "出院人次", one => one.Stays),
            new("persons", Whole, "人数", one => one.Persons), new("medfee_sumamt", Amount, "医疗费总额", one => one.MedfeeSumamt),
            new("cost_per_stay", Number, "次均费用", one => one.CostPerStay), new("length_of_stay", Number, "平均住院日", one => one.LengthOfStay),
            new("drug_share", Number, "药占比", one => one.DrugShare), new("exam_lab_share", Number, "检查检验占比", one => one.ExamLabShare),
            new("short_stays", Whole, "超短住院", one => one.ShortStays), new("readmitted31", Whole, "31日内再入院", one => one.Readmitted31),
        ],
    };

    private static DateOnly? MonthOf(HttpRequest request)
    {
        const string name = "month";
        var text = request.Query[name].ToString();
        return text.Length == 0 ? null : FilterText.Day(name, text.Length == 7 ? text + "-01" : text);
    }

    private static IQueryable<MonthView> From(IQueryable<MonthView> rows, DateOnly day) => rows.Where(one => one.Month >= day);

    private static IQueryable<MonthView> Before(IQueryable<MonthView> rows, DateOnly day) => rows.Where(one => one.Month < day);

    private static IQueryable<IndicatorView> Outside(IQueryable<IndicatorView> rows, double limit) => rows.Where(one => Math.Abs(one.Z ?? 0) > limit);

    private static IQueryable<FeatureView> Above(IQueryable<FeatureView> rows, double share) => rows.Where(one => one.Peers.Percentile >= share);

    private static IQueryable<DepartmentView> Discharging(IQueryable<DepartmentView> rows, long stays) => rows.Where(one => one.Stays >= stays);

    private static bool Has(string text, params string?[] words) => words.Any(word => word?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}
