using FraudWatch.Core.Inspections;
using FraudWatch.Spreadsheets;

namespace FraudWatch.Pipeline.Inspections;

/// <summary>The forms of a working paper (工作底稿) as they are used on site: what the claims say left, what is found right.</summary>
internal static class WorkingPaperSheets
{
    /// <summary>Columns of a problem's sheet; the last five are filled in on site and signed.</summary>
    public static IReadOnlyList<SheetColumn> ProblemColumns { get; } =
    [
        new("序号", 6), new("住院号/门诊号", 16), new("病案号", 14), new("结算编号", 16), new("姓名", 10), new("人员编号", 16), new("入院日期", 11), new("出院日期", 11),
        new("科室", 12), new("医师", 10), new("院内项目名称", 24), new("国家项目名称", 24), new("国家项目编码", 18), new("费用日期", 11),
        new("数量", 8), new("单价", 10), new("金额", 12), new("医保内金额", 12), new("统筹基金", 12), new("大病保险", 12), new("大额补助", 12),
        new("医疗救助", 12), new("公务员补助", 12), new("其他基金", 12), new("个人账户", 12), new("疑点说明", 40), new("规则依据", 30),
        new("核实结果", 14), new("核实金额", 12), new("机构意见", 20), new("机构签字", 12), new("检查人员签字", 12),
    ];

    public static SheetLayout Problem(WorkingPaperRequest request, FlaggedRule rule) => new()
    {
        Name = rule.TitleZh,
        Heading =
        [
            $"医疗保障基金使用检查工作底稿　{request.InspectionNumber}",
            $"机构：{request.FixmedinsName}（{request.FixmedinsCode}）",
            $"问题：{rule.TitleZh}　疑点 {rule.Findings} 条　规则 {rule.RuleId} 第 {rule.RuleVersion} 版（疑点未经核实，不作为处理依据）",
        ],
        Columns = ProblemColumns,
    };

    public static SheetLayout Checklist(WorkingPaperRequest request) => new()
    {
        Name = "检查清单",
        Heading = [$"检查清单　{request.InspectionNumber}", $"机构：{request.FixmedinsName}（{request.FixmedinsCode}）"],
        Columns =
        [
            new("序号", 6), new("问题", 24), new("疑点条数", 10), new("疑点金额", 14), new("基金金额", 14), new("检查步骤", 50),
            new("首先查看", 24), new("须排除的正当情形", 44), new("依据", 40), new("检查结果", 30),
        ],
    };

    public static SheetLayout Records(WorkingPaperRequest request) => new()
    {
        Name = "调阅病历",
        Heading = [$"抽查病历调阅单　{request.InspectionNumber}", $"机构：{request.FixmedinsName}（{request.FixmedinsCode}）"],
        Columns =
        [
            new("序号", 6), new("住院号", 16), new("病案号", 14), new("姓名", 10), new("入院日期", 11), new("出院日期", 11), new("科室", 14),
            new("主诊医师", 12), new("单病种", 8), new("调取/缺失/拒绝", 16), new("发现问题", 30), new("核实金额", 12), new("机构签字", 12),
        ],
    };

    public static Cell[] ChecklistRow(ChecklistItem item) =>
    [
        Cell.Number(item.Position), Cell.Text(item.Rule.TitleZh), Cell.Number(item.Rule.Findings), Cell.Amount(item.Rule.AmountAtRisk),
        Cell.Amount(item.Rule.FundAtRisk), Cell.Text(Lines(item.Rule.TriageZh)), Cell.Text(Lines(item.Rule.FirstLookTitles.Select(column => column.Zh))),
        Cell.Text(Lines(item.Rule.FalsePositivesZh)), Cell.Text(Lines(item.Rule.Clauses)),
    ];

    private static string Lines(IEnumerable<string> texts) => string.Join('\n', texts);
}
