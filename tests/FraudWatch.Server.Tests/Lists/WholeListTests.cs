using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Claims;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Lists;

/// <summary>Whatever is listed can be taken away whole.</summary>
[Collection(ListTests.Name)]
public sealed partial class WholeListTests(FilledLists filled)
{
    [Fact]
    public async Task Every_list_can_be_taken_whole()
    {
        var office = await filled.On(CaseworkEngine.Sqlite);
        var paths = (await office.Reader.GetAsync("/api/v1/openapi.json")).Json["paths"]!.AsObject();

        var lists = paths.Where(path => path.Value?["get"]?["parameters"]?.AsArray().Any(one => (string?)one?["name"] == "cursor") == true).Select(path => path.Key);

        Assert.Equal([], lists.Where(list => !paths.ContainsKey($"{list}/export")));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Every_export_has_as_many_rows_as_its_list_counts_and_is_in_the_trail_and_holds_no_secret(CaseworkEngine engine)
    {
        var office = await filled.On(engine);
        var number = office.Service.Text("select psn_no from findings.finding where psn_no is not null order by amount_at_risk desc nulls last limit 1").Split('|')[0];
        var (wrong, rows, exports) = (new List<string>(), 0, $"/api/v1/audit?action=export&actor={office.Reader.Session["name"]}&count=true&limit=1");
        var before = (int?)(await office.Reader.GetAsync(exports)).Json["total"];

        foreach (var (list, _) in office.Lists)
        {
            // Every export is written into the trail: what nobody writes meanwhile is compared of it.
            var bound = list.EndsWith("/audit", StringComparison.Ordinal) ? "&action=user." : "";
            var counted = await office.Reader.GetAsync($"{list}?count=true&limit=1{bound}");
            var taken = await office.Reader.GetAsync($"{list}/export?format=json{bound}");
            if (taken.Status != 200 || taken.Json.AsArray().Count != (int?)counted.Json["total"])
                wrong.Add($"{list}: {taken.Status}, {(taken.Status == 200 ? taken.Json.AsArray().Count : taken.Text)} of {counted.Text[..Math.Min(200, counted.Text.Length)]}");
            else
                rows += taken.Json.AsArray().Count;
            if (taken.Text.Contains(number, StringComparison.Ordinal) || Secret().Match(taken.Text) is { Success: true })
                wrong.Add($"{list} gives away what must not leave.");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(rows > 1_000, $"{rows} rows in all.");
        Assert.Equal(before + office.Lists.Count, (int?)(await office.Reader.GetAsync(exports)).Json["total"]);
    }

    [Fact]
    public async Task Every_column_of_every_workbook_has_a_Chinese_title()
    {
        var office = await filled.On(CaseworkEngine.Sqlite);
        var untitled = new List<string>();
        foreach (var (list, shape) in office.Lists)
        {
            // The titles do not depend on the rows: the fewer, the sooner.
            var none = shape.Filters.ContainsKey("institution") ? "&institution=none" : "";
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(office.Service.Address, $"{list}/export?format=xlsx{none}"));
            request.Headers.TryAddWithoutValidation("Cookie", office.Reader.Cookie);
            using var http = new HttpClient();
            using var answer = await http.SendAsync(request);
            untitled.AddRange(Titles(await answer.Content.ReadAsByteArrayAsync()).Where(title => !title.Any(letter => letter is >= '\u4e00' and <= '\u9fff')).Select(title => $"{list}: {title}"));
        }

        Assert.True(untitled.Count == 0, string.Join('\n', untitled));
    }

    [Fact]
    public async Task A_case_is_taken_away_with_its_persons_masked_by_who_may_read_it_and_the_trail_tells()
    {
        var service = (await filled.On(CaseworkEngine.Sqlite)).Service;
        using var inspector = await service.SignInAsync(Role.Inspector);
        using var auditor = await service.SignInAsync(Role.Auditor);
        var one = (await inspector.GetAsync("/api/v1/cases?subject_kind=institution&limit=1&sort=-amount")).Items[0]?["id"]?.ToString();
        var number = service.Text("select psn_no from findings.finding where psn_no is not null order by amount_at_risk desc nulls last limit 1").Split('|')[0];

        var listed = await inspector.GetAsync($"/api/v1/cases/{one}/findings?sort=-amount&limit=1");
        var taken = await inspector.GetAsync($"/api/v1/cases/{one}/findings/export?format=json&sort=-amount");
        var unmasked = await inspector.GetAsync($"/api/v1/cases/{one}/findings/export?format=json&approval=1");
        var trail = await auditor.GetAsync($"/api/v1/audit?action=export&actor={inspector.Session["name"]}");

        var first = taken.Json.AsArray()[0];
        Assert.Equal((string?)listed.Items[0]?["finding_id"], (string?)first?["finding_id"]);
        Assert.Equal((string?)listed.Items[0]?["persons"]?[0]?["handle"], ((string?)first?["persons"])?.Split('|')[0]);
        var title = service.Text($"select title_zh from findings.rule where rule_id = '{listed.Items[0]?["rule_id"]}'");
        Assert.Equal((title, title), ((string?)listed.Items[0]?["rule_title"], (string?)first?["rule_title"]));
        Assert.DoesNotContain(number, taken.Text, StringComparison.Ordinal);
        Assert.Equal(400, unmasked.Status);
        Assert.Equal("list:case-findings", (string?)trail.Items.Single()?["subject"]);
    }

    private static List<string> Titles(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return [.. XDocument.Parse(sheet.ReadToEnd()).Descendants().First(element => element.Name.LocalName == "row").Elements().Select(cell => cell.Value)];
    }

    [GeneratedRegex("\"(token|token_hash|password|password_hash)\":")]
    private static partial Regex Secret();
}
