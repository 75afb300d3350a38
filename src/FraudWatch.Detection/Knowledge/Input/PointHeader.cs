namespace FraudWatch.Detection.Knowledge;

/// <summary>Where the columns of a file of published points are; names in any order and case, English or Chinese.</summary>
internal sealed class PointHeader
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["point_id"] = ["知识点编号", "知识点id"],
        ["rule_class"] = ["规则分类", "规则名称", "规则类别", "class", "class_name"],
        ["gz_code"] = ["规则编码", "规则代码", "class_code", "class_no"],
        ["item_code"] = ["项目编码", "药品编码", "医保代码", "目录编码", "编码", "code"],
        ["paired_item_code"] = ["配对项目编码", "项目b编码", "对照编码"],
        ["item_name"] = ["项目名称", "药品名称", "名称", "name"],
        ["constraint"] = ["限定条件", "限制条件", "知识点", "内涵", "备注"],
        ["batch"] = ["批次"],
        ["region"] = ["统筹区", "医保区划", "admdvs"],
        ["valid_from"] = ["生效日期", "开始日期"],
    };

    private readonly Dictionary<string, int> places = [];

    private PointHeader(IReadOnlyList<string> header)
    {
        Width = header.Count;
        for (var i = 0; i < header.Count; i++)
        {
            var found = header[i].Trim().ToLowerInvariant();
            if (Names.FirstOrDefault(name => name.Key == found || name.Value.Contains(found)).Key is { } column)
                places.TryAdd(column, i);
        }
    }

    /// <summary>Number of fields that a row must have.</summary>
    public int Width { get; }

    /// <summary>The header, if it is one of published points: it names the item and its class.</summary>
    public static PointHeader? Recognise(IReadOnlyList<string> header)
    {
        var recognised = new PointHeader(header);
        return recognised.Has("item_code") && recognised.Has("constraint") && (recognised.Has("rule_class") || recognised.Has("gz_code"))
            ? recognised
            : null;
    }

    public bool Has(string column) => places.ContainsKey(column);

    /// <summary>The field of a column; empty where the file has no such column.</summary>
    public string Of(CsvRecord record, string column) => places.TryGetValue(column, out var place) ? record.Fields[place] : "";
}
