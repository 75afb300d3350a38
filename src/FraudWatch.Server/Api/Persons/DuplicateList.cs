using FraudWatch.Server.Exports;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Exports.ExportKind;

namespace FraudWatch.Server.Api.Persons;

/// <summary>What a person's lines of one item on one day can be asked, and what a file shows of them.</summary>
internal static class DuplicateList
{
    public static ListShape<DuplicateView> Shape { get; } = ListShape.By("id", (DuplicateView one) => $"{one.Day:yyyy-MM-dd}/{one.ItemCode}")
        .Sort("day", one => one.Day ?? DateOnly.MinValue)
        .Sort("item_code", one => one.ItemCode)
        .Sort("beyond_one", one => one.BeyondOne ?? 0)
        .WithText("item", "Only this item (national code).", one => one.ItemCode)
        .Filter("institution", "Only what this institution charged too (fixmedins_code).", (rows, text) => rows.Where(one => one.Lines.Any(line => line.FixmedinsCode == text)))
        .Filter("day_from", "On this day or later.", (rows, text) => From(rows, FilterText.Day("day_from", text)))
        .Filter("day_to", "Before this day.", (rows, text) => Before(rows, FilterText.Day("day_to", text)))
        .WithFlag("elsewhere", "Charged by several institutions (true) or by one (false).", one => one.Institutions > 1)
        .SortedBy("-beyond_one");

    public static IReadOnlyList<ShapeColumn<DuplicateView>> Columns { get; } =
    [
        new("day", Day, "日期", one => one.Day), new("item_code", Text, "项目编码", one => one.ItemCode), new("item_name", Text, "项目名称", one => one.ItemName),
        new("beyond_one", Amount, "除最高一笔外金额", one => one.BeyondOne), new("institutions", Whole, "机构数", one => (long)one.Institutions),
        new("lines", Whole, "笔数", one => (long)one.Lines.Count), new("amount", Amount, "合计金额", one => one.Lines.Sum(line => line.Amount)),
        new("bkkp_sn", Text, "费用流水", one => Among(one, line => line.BkkpSn)), new("setl_id", Text, "结算ID", one => Among(one, line => line.SetlId)),
        new("fixmedins_code", Text, "机构编码", one => Among(one, line => line.FixmedinsCode)), new("fixmedins_name", Text, "机构名称", one => Among(one, line => line.FixmedinsName)),
    ];

    private static string Among(DuplicateView one, Func<FeeLineView, string?> value) => string.Join('|', one.Lines.Select(value).Distinct());

    private static IQueryable<DuplicateView> From(IQueryable<DuplicateView> rows, DateOnly day) => rows.Where(one => one.Day >= day);

    private static IQueryable<DuplicateView> Before(IQueryable<DuplicateView> rows, DateOnly day) => rows.Where(one => one.Day < day);
}
