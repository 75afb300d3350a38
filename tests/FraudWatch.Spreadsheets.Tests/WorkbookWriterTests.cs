using System.Diagnostics;
using System.Text.Json.Nodes;

namespace FraudWatch.Spreadsheets.Tests;

public sealed class WorkbookWriterTests
{
    private static readonly SheetLayout Layout = new()
    {
        Name = "工作底稿",
        Heading = ["临江市东城区第5医院"],
        Columns = [new SheetColumn("病案号"), new SheetColumn("金额"), new SheetColumn("入院日期"), new SheetColumn("时间"), new SheetColumn("数量"), new SheetColumn("核实结果", 24)],
        CanFilter = true,
    };

    private static readonly Cell[] Row =
    [
        Cell.Text("000123"), Cell.Amount(1234567.89m), Cell.Date(new DateOnly(2026, 2, 28)), Cell.Time(new DateTime(2026, 2, 28, 13, 5, 0)), Cell.Number(0.5m),
    ];

    [Fact]
    public async Task Ids_are_text_amounts_are_numbers_and_days_are_days()
    {
        using var workbook = await Workbook.WriteAsync(WriteOneRowAsync);
        var cells = workbook.Part("xl/worksheets/sheet1.xml").Descendants(Workbook.Main + "row").Last().Elements(Workbook.Main + "c").ToList();

        Assert.Equal(["000123", "1234567.89", "46081", "46081.5451388889", "0.5", ""], cells.Select(cell => cell.Value));
        Assert.Equal(["inlineStr", null, null, null, null, null], cells.Select(cell => cell.Attribute("t")?.Value));
        Assert.Equal([["临江市东城区第5医院"], ["病案号", "金额", "入院日期", "时间", "数量", "核实结果"]], workbook.Rows(1).Take(2));
    }

    [Fact]
    public async Task Every_part_is_well_formed_and_named_where_it_must_be()
    {
        using var workbook = await Workbook.WriteAsync(WriteOneRowAsync);

        Assert.Equal(
            ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"],
            workbook.Parts.Order(StringComparer.Ordinal));
        Assert.All(workbook.Parts, part => Assert.NotNull(workbook.Part(part).Root));
        var styles = workbook.Part("xl/styles.xml").Descendants(Workbook.Main + "cellXfs").Single();
        Assert.Equal(styles.Attribute("count")!.Value, $"{styles.Elements().Count()}");
    }

    [OpenpyxlFact]
    public async Task A_reader_that_nobody_here_wrote_reads_the_same_values_and_types()
    {
        using var workbook = await Workbook.WriteAsync(async writer =>
        {
            await WriteOneRowAsync(writer);
            await writer.StartSheetAsync(Layout with { Name = "工作底稿" });
            await writer.WriteRowAsync([Cell.Text("=1+1"), Cell.Amount(-3.1m)]);
        });

        var read = JsonNode.Parse(await OpenpyxlFactAttribute.ReadAsync(workbook.Bytes))!;

        Assert.Equal(
            """{"工作底稿":[["临江市东城区第5医院"],["病案号","金额","入院日期","时间","数量","核实结果"],["000123",1234567.89,"2026-02-28 00:00:00","2026-02-28 13:05:00",0.5,null]],"工作底稿 (2)":[["临江市东城区第5医院"],["病案号","金额","入院日期","时间","数量","核实结果"],["'=1+1",-3.1,null,null,null,null]]}""",
            read.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+86", "'+86")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData("<&\"> ]]>", "<&\"> ]]>")]
    [InlineData("两行\n字", "两行\n字")]
    [InlineData("a\u0001b", "ab")]
    [InlineData("𠮷野", "𠮷野")]
    public async Task Text_comes_back_as_it_was_with_formulas_neutralised_and_forbidden_characters_gone(string text, string read)
    {
        using var workbook = await Workbook.WriteAsync(async writer =>
        {
            await writer.StartSheetAsync(Layout);
            await writer.WriteRowAsync([Cell.Text(text)]);
        });

        Assert.Equal(read, workbook.Rows(1)[^1][0]);
    }

    [Fact]
    public async Task Half_of_a_pair_is_left_out()
    {
        using var workbook = await Workbook.WriteAsync(async writer =>
        {
            await writer.StartSheetAsync(Layout);
            await writer.WriteRowAsync([Cell.Text($"a{'\uD800'}b")]);
        });

        Assert.Equal("ab", workbook.Rows(1)[^1][0]);
    }

    [Fact]
    public async Task A_full_sheet_is_continued_on_the_next_with_its_titles()
    {
        using var workbook = await Workbook.WriteAsync(async writer =>
        {
            await writer.StartSheetAsync(Layout with { Heading = [] });
            for (var i = 0; i < 10; i++)
                await writer.WriteRowAsync([Cell.Number(i)]);
        }, rowsPerSheet: 5);

        Assert.Equal(["工作底稿", "工作底稿 (2)", "工作底稿 (3)"], workbook.SheetNames);
        Assert.Equal([.. Enumerable.Range(0, 10).Select(i => $"{i}")], Enumerable.Range(1, 3).SelectMany(sheet => workbook.Rows(sheet).Skip(1).Select(row => row[0])));
        Assert.All(Enumerable.Range(1, 3), sheet => Assert.Equal("病案号", workbook.Rows(sheet)[0][0]));
    }

    [Theory]
    [InlineData("a/b:c*d?e[f]", "a b c d e f")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("", "Sheet")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public async Task Names_of_sheets_are_what_Excel_allows(string wanted, string name)
    {
        using var workbook = await Workbook.WriteAsync(async writer => await writer.StartSheetAsync(Layout with { Name = wanted }));

        Assert.Equal([name], workbook.SheetNames);
    }

    [Fact]
    public async Task A_cell_is_no_longer_than_Excel_takes()
    {
        using var workbook = await Workbook.WriteAsync(async writer =>
        {
            await writer.StartSheetAsync(Layout);
            await writer.WriteRowAsync([Cell.Text(new string('长', 40_000))]);
        });

        Assert.Equal(32_767, workbook.Rows(1)[^1][0].Length);
    }

    [Fact]
    public async Task A_large_sheet_is_streamed_in_little_memory()
    {
        const int rows = 200_000;
        var clock = Stopwatch.StartNew();
        await using var nowhere = new CountingStream();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using (var writer = new WorkbookWriter(nowhere))
        {
            await writer.StartSheetAsync(Layout);
            for (var i = 0; i < rows; i++)
                await writer.WriteRowAsync(Row);
            Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8 << 20);
        }

        Assert.True(nowhere.Written > rows, $"Only {nowhere.Written} bytes in {clock.Elapsed}.");
    }

    [Fact]
    public async Task The_same_rows_give_the_same_bytes()
    {
        using var one = await Workbook.WriteAsync(WriteOneRowAsync);
        using var other = await Workbook.WriteAsync(WriteOneRowAsync);

        Assert.Equal(one.Bytes, other.Bytes);
    }

    private static async Task WriteOneRowAsync(WorkbookWriter writer)
    {
        await writer.StartSheetAsync(Layout);
        await writer.WriteRowAsync(Row);
    }
}
