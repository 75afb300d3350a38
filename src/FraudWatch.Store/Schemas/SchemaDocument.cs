using System.Text;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Store.Schemas;

/// <summary>Writes the page that documents the input tables and the features, in Markdown.</summary>
public static class SchemaDocument
{
    /// <summary>The command that writes the page anew.</summary>
    public const string Command = "fraudwatch schemas --out data-schemas/README.md";

    /// <summary>The whole page; line ends are LF.</summary>
    public static string Write(IReadOnlyList<InputTable> tables)
    {
        var page = new StringBuilder();
        WriteIntroduction(page);
        WriteContents(page, tables);
        foreach (var table in tables)
            WriteTable(page, table);
        WriteCodes(page, tables);
        FeatureDictionaryPage.WriteTo(page);
        return page.ToString();
    }

    private static void WriteIntroduction(StringBuilder page) => page.Append($"""
        # 数据表说明 · Data schemas

        <!-- Written by `{Command}`; edit the JSON Schemas instead. -->

        本页由 `input/` 下的 JSON Schema 生成。文件按表头识别:列名大小写不限,接受下列别名与中文表头,未知列忽略。
        This page is generated from the JSON Schemas in `input/`. A file is recognised by its header: names in any case, the
        other names below and Chinese headers are accepted, unknown columns are left out.

        | 文件夹 folder | 内容 content |
        |---|---|
        | `input/` | 导入的数据表 · tables that come in |
        | `derived/` | 计算得到的数据表 · tables that FraudWatch derives (`schema.table`) |
        | `output/` | 命令行输出 · what the command line prints |
        | `knowledge/` | 知识表 · knowledge tables that rules read and bureaus import |
        | `rule.schema.json` | 规则文件 · rule.yaml |

        标记 Marks: **必填 required**; 键 key: 区分记录的列 · tells rows apart; 版本 version: 取值较新的记录有效 · the newest row wins;
        哈希 hash: 只保存加密哈希 · only a keyed hash is stored; 不保存 omit: 不入库 · never stored;
        代码 code: 去掉 `.0`,按位数补零 · a trailing `.0` is dropped, digits are padded to the width.


        """.ReplaceLineEndings("\n"));

    private static void WriteContents(StringBuilder page, IReadOnlyList<InputTable> tables)
    {
        page.Append("| 表 table | 中文 | English | 列 columns |\n|---|---|---|---|\n");
        foreach (var table in tables)
            Row(page, $"[`{table.Name}`](#{table.Name})", table.Zh, table.En, $"{table.Columns.Count}");
    }

    private static void WriteTable(StringBuilder page, InputTable table)
    {
        page.Append($"\n## {table.Name}\n\n{table.Zh} · {table.En}\n\n");
        if (table.KeyFallback.Count > 0)
        {
            var otherwise = table.Key.Count > 0 ? "无主键时 · without the key" : "无主键 · no key of its own";
            page.Append($"{otherwise}: {Code(table.KeyFallback)}\n\n");
        }
        foreach (var group in table.RequireAny)
            page.Append($"至少一列 · at least one of: {Code(group)}\n\n");
        page.Append("| 列 column | 类型 type | 中文 | English | 标记 marks | 别名 other names |\n|---|---|---|---|---|---|\n");
        foreach (var column in table.Columns)
            Row(page, $"`{column.Name}`", column.DuckDbType, column.Zh, column.En, Marks(table, column), OtherNames(column));
    }

    private static string Marks(InputTable table, InputColumn column)
    {
        var marks = new List<string>();
        if (table.Required.Contains(column.Name))
            marks.Add("**必填 required**");
        if (table.Key.Contains(column.Name))
            marks.Add("键 key");
        if (table.Version == column.Name)
            marks.Add("版本 version");
        if (column.Privacy is not ColumnPrivacy.Keep)
            marks.Add(column.Privacy is ColumnPrivacy.Hash ? "哈希 hash" : "不保存 omit");
        if (column.CodeWidth is { } width)
            marks.Add(width > 0 ? $"代码 code {width}" : "代码 code");
        return string.Join(", ", marks);
    }

    private static string OtherNames(InputColumn column) =>
        string.Join(", ", column.Aliases.Where(alias => alias != column.Zh));

    /// <summary>Each list of codes once, under the name of its first column; flags explain themselves.</summary>
    private static void WriteCodes(StringBuilder page, IReadOnlyList<InputTable> tables)
    {
        page.Append("\n## 代码 · Codes\n\n地方可以扩展,未列出的代码照样保存。 Provinces add their own; other codes are stored as they are.\n");
        var lists = tables.SelectMany(table => table.Columns)
            .Where(column => column.Codes.Count > 2)
            .GroupBy(column => string.Join("|", column.Codes.Keys))
            .Select(group => (Names: group.Select(column => column.Name).Distinct(), group.First().Zh, group.First().Codes));
        foreach (var (names, zh, codes) in lists)
        {
            page.Append($"\n### {string.Join(", ", names)}\n\n{zh}\n\n| 代码 code | 中文 | English |\n|---|---|---|\n");
            foreach (var (code, meaning) in codes)
                Row(page, $"`{code}`", meaning.Zh, meaning.En);
        }
    }

    private static string Code(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static void Row(StringBuilder page, params string[] cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
