using FraudWatch.Detection.Knowledge;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Knowledge;

/// <summary>What the list of knowledge points can be asked, and what its export shows.</summary>
internal static class PointList
{
    public static ListShape<KnowledgePoint> Shape { get; } = ListShape.By("id", (KnowledgePoint point) => point.Id)
        .Sort("class_number", point => point.ClassNumber)
        .Sort("item_code", point => point.ItemCode)
        .Sort("valid_from", point => point.ValidFrom ?? DateOnly.MinValue)
        .Filter("class", "Only points of this official class, 1 to 88.", (points, text) => OfClass(points, FilterText.Number("class", text)))
        .Filter("item", "Only points whose item, or paired item, has a code that begins so.", OfItem)
        .Filter("name", "Only points whose item, or paired item, has this in its name.", Named)
        .Filter("executable", "Only points that rules can judge by (true) or cannot (false).", (points, text) => Executable(points, FilterText.Bool("executable", text)))
        .Filter("region", "Only points of this very division; 000000 for those that hold everywhere.", (points, text) => OfRegion(points, FilterText.Region("region", text)))
        .Filter("on", "Only versions in force on this day.", (points, text) => On(points, FilterText.Day("on", text)))
        .Filter("latest", "Only the last version of each point (true), or earlier ones (false).", (points, text) => Latest(points, FilterText.Bool("latest", text)))
        .SortedBy("class_number");

    public static IReadOnlyList<ShapeColumn<KnowledgePoint>> Columns { get; } =
    [
        new("id", ExportKind.Text, "编号", point => point.Id),
        new("class_number", ExportKind.Whole, "规则类", point => (long)point.ClassNumber),
        new("class_name", ExportKind.Text, "规则类名称", point => point.ClassName),
        new("item_code", ExportKind.Text, "项目编码", point => point.ItemCode),
        new("item_name", ExportKind.Text, "项目名称", point => point.ItemName),
        new("paired_item_code", ExportKind.Text, "配对项目编码", point => point.PairedItemCode),
        new("paired_item_name", ExportKind.Text, "配对项目名称", point => point.PairedItemName),
        new("region", ExportKind.Text, "统筹区", point => point.Region),
        new("version", ExportKind.Whole, "版本", point => (long)point.Version),
        new("valid_from", ExportKind.Day, "生效日期", point => point.ValidFrom),
        new("valid_to", ExportKind.Day, "失效日期", point => point.ValidTo),
        new("executable", ExportKind.Flag, "可执行", point => point.Executable),
        new("reason", ExportKind.Text, "说明", point => point.Reason),
        new("text", ExportKind.Text, "知识点原文", point => point.Text),
        new("source", ExportKind.Text, "来源", point => point.Source),
    ];

    private static IQueryable<KnowledgePoint> OfClass(IQueryable<KnowledgePoint> points, long number) => points.Where(point => point.ClassNumber == number);

    private static IQueryable<KnowledgePoint> OfItem(IQueryable<KnowledgePoint> points, string text) => points.Where(point =>
        point.ItemCode.StartsWith(text, StringComparison.Ordinal) || (point.PairedItemCode ?? "").StartsWith(text, StringComparison.Ordinal));

    private static IQueryable<KnowledgePoint> Named(IQueryable<KnowledgePoint> points, string text) => points.Where(point =>
        point.ItemName.Contains(text, StringComparison.Ordinal) || (point.PairedItemName ?? "").Contains(text, StringComparison.Ordinal));

    private static IQueryable<KnowledgePoint> Executable(IQueryable<KnowledgePoint> points, bool wanted) => points.Where(point => point.Executable == wanted);

    private static IQueryable<KnowledgePoint> OfRegion(IQueryable<KnowledgePoint> points, string region) => points.Where(point => (point.Region ?? "000000") == region);

    private static IQueryable<KnowledgePoint> On(IQueryable<KnowledgePoint> points, DateOnly day) =>
        points.Where(point => (point.ValidFrom == null || point.ValidFrom <= day) && (point.ValidTo == null || day < point.ValidTo));

    private static IQueryable<KnowledgePoint> Latest(IQueryable<KnowledgePoint> points, bool wanted) => points.Where(point => point.IsLatest == wanted);
}
