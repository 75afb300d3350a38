using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;
using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Cases;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;

namespace FraudWatch.Server.Tests.Claims;

[Collection(CityTests.Name)]
public sealed class ExportTests(ClaimsServices services)
{
    private readonly RunningService service = services.Service;

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("json")]
    [InlineData("parquet")]
    [InlineData("arrow")]
    public async Task An_export_has_as_many_rows_as_it_says_and_as_the_list_counts(string format)
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        var listed = await inspector.GetAsync("/api/v1/findings?count=true&amount_from=100&limit=1&sort=-amount");

        var (headers, bytes) = await TakeAsync(inspector, $"/api/v1/findings/export?format={format}&amount_from=100&sort=-amount");
        var ids = Ids(format, bytes);

        Assert.Equal((long?)listed.Json["total"], (long)ids.Count);
        Assert.Equal(ids.Count.ToString(), headers.GetValues("X-Row-Count").Single());
        Assert.Equal((string?)listed.Items[0]?["finding_id"], ids[0]);
        Assert.Empty(Directory.GetFiles(service.Get<ClaimsStore>().Folder.Export));
    }

    [Fact]
    public async Task An_export_names_persons_by_handle_and_is_in_the_trail_with_filters_and_count()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        using var auditor = await service.SignInAsync(Role.Auditor);
        var number = service.Text("select psn_no from findings.finding where psn_no is not null order by amount_at_risk desc nulls last limit 1").Split('|')[0];

        var (headers, bytes) = await TakeAsync(inspector, "/api/v1/findings/export?format=csv&status=queued");
        var text = Encoding.UTF8.GetString(bytes);
        var trail = (await auditor.GetAsync($"/api/v1/audit?action=export&actor={inspector.Session["name"]}")).Items.Single();

        Assert.StartsWith("\uFEFFfinding_id,rule_id,", text, StringComparison.Ordinal);
        Assert.Contains(service.Get<PersonHandles>().HandleOf(number), text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, text, StringComparison.Ordinal);
        Assert.Equal(headers.GetValues("X-Row-Count").Single(), trail?["detail"]?["rows"]?.ToString());
        Assert.Equal("queued", (string?)trail?["detail"]?["filters"]?["status"]);
    }

    [Fact]
    public async Task Numbers_in_the_clear_leave_only_with_another_persons_consent_and_once()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        using var approver = await service.SignInAsync(Role.Approver);
        var ask = new { list = "findings", filters = new { rule = "overlapping-stays" }, reason = "Handing over to the police" };

        var asked = await inspector.PostAsync("/api/v1/exports/unmasked-requests", ask);
        var path = $"/api/v1/findings/export?format=json&rule=overlapping-stays&approval={asked.Json["id"]}";
        var early = await inspector.GetAsync(path);
        var own = await DecideAsync(inspector, asked);
        var decided = await DecideAsync(approver, asked);
        var wider = await inspector.GetAsync($"/api/v1/findings/export?format=json&approval={asked.Json["id"]}");
        var others = await approver.GetAsync(path);
        var taken = await inspector.GetAsync(path);
        var again = await inspector.GetAsync(path);

        Assert.Equal((201, 409, 403, 200), (asked.Status, early.Status, own.Status, decided.Status));
        Assert.Equal((403, 403, 200, 409), (wider.Status, others.Status, taken.Status, again.Status));
        Assert.Equal(service.Text("select min(psn_no) from findings.finding where rule_id = 'overlapping-stays'"),
            taken.Json.AsArray().Select(row => (string?)row?["psn_no"]).Min(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("findings", "severity=suspicion", "suspicion")]
    [InlineData("findings", "severity=S", "suspicion")]
    [InlineData("findings", "severity=definite,S", "definite", "suspicion")]
    [InlineData("rules", "severity=lead", "lead")]
    [InlineData("rules", "severity=definite,S", "definite", "suspicion")]
    public async Task Severities_are_the_same_words_in_lists_and_exports_of_findings_and_rules(string list, string filter, params string[] words)
    {
        using var inspector = await service.SignInAsync(Role.Inspector);

        var listed = await inspector.GetAsync($"/api/v1/{list}?{filter}&limit=500");
        var taken = await inspector.GetAsync($"/api/v1/{list}/export?format=json&{filter}");
        var shown = listed.Items.Concat(taken.Json.AsArray()).Select(row => (string?)row?["severity"]).Distinct().ToList();

        Assert.NotEmpty(shown);
        Assert.Subset(words.ToHashSet<string?>(), shown.ToHashSet());
    }

    [Fact]
    public async Task The_queue_is_taken_whole_with_its_own_filters()
    {
        using var supervisor = await service.SignInAsync(Role.Supervisor);
        await service.Get<RefreshCases>().RunAsync(Actor.System("test"), default);

        var listed = await supervisor.GetAsync("/api/v1/cases?open=true&count=true&amount_from=100");
        var (headers, bytes) = await TakeAsync(supervisor, "/api/v1/cases/export?format=json&open=true&amount_from=100");

        Assert.Equal(listed.Json["total"]?.ToString(), headers.GetValues("X-Row-Count").Single());
        Assert.Equal((string?)listed.Items[0]?["number"], (string?)JsonNode.Parse(bytes)?[0]?["number"]);
        Assert.Equal(400, (await supervisor.GetAsync("/api/v1/cases/export?format=json&limit=3")).Status);
        Assert.Equal(400, (await supervisor.GetAsync("/api/v1/cases/export?format=pdf")).Status);
    }

    [Fact]
    public async Task Text_that_would_be_a_formula_is_kept_from_it_where_people_open_it()
    {
        var table = new ExportTable(
            [new ExportColumn("name", ExportKind.Text, "名称"), new ExportColumn("amount", ExportKind.Amount, "金额")], 1, OneRow(["=HYPERLINK(\"x\"),\"a\"", -5m]));
        using var csv = new MemoryStream();

        await new CsvExport().WriteAsync(table, csv, default);

        Assert.Equal("\uFEFFname,amount\r\n\"'=HYPERLINK(\"\"x\"\"),\"\"a\"\"\",-5.00\r\n", Encoding.UTF8.GetString(csv.ToArray()));
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> OneRow(object?[] row)
    {
        await Task.Yield();
        yield return row;
    }

    private static Task<ApiAnswer> DecideAsync(ApiClient client, ApiAnswer asked) => client.SendAsync(
        HttpMethod.Post, $"/api/v1/approvals/{asked.Json["id"]}/decision", new { approve = true, reason = "Seen" }, request => request.Headers.TryAddWithoutValidation("If-Match", asked.ETag));

    private async Task<(System.Net.Http.Headers.HttpResponseHeaders Headers, byte[] Bytes)> TakeAsync(ApiClient client, string path)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Cookie", client.Cookie);
        using var response = await http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.True(response.IsSuccessStatusCode, Encoding.UTF8.GetString(bytes));
        return (response.Headers, bytes);
    }

    private static List<string> Ids(string format, byte[] bytes) => format switch
    {
        "csv" => [.. Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0])],
        "json" => [.. JsonNode.Parse(bytes)!.AsArray().Select(row => (string)row!["finding_id"]!)],
        "xlsx" => InWorkbook(bytes),
        "parquet" => InParquet(bytes),
        _ => InArrow(bytes),
    };

    private static List<string> InWorkbook(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var rows = System.Xml.Linq.XDocument.Parse(sheet.ReadToEnd()).Descendants().Where(element => element.Name.LocalName == "row").Skip(1);
        return [.. rows.Select(row => row.Elements().First()).Select(cell => (string?)cell.Attribute("t") == "inlineStr" ? cell.Value : throw new InvalidDataException("An id is no text."))];
    }

    private static List<string> InParquet(byte[] bytes)
    {
        var file = Path.Combine(Path.GetTempPath(), $"fw-{Guid.NewGuid():N}.parquet");
        File.WriteAllBytes(file, bytes);
        try
        {
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            using var command = new DuckDBCommand($"select finding_id from read_parquet('{file}')", connection);
            using var reader = command.ExecuteReader();
            var ids = new List<string>();
            while (reader.Read())
                ids.Add(reader.GetString(0));
            return ids;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static List<string> InArrow(byte[] bytes)
    {
        using var reader = new ArrowStreamReader(new MemoryStream(bytes));
        var ids = new List<string>();
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            using (batch)
                ids.AddRange(Enumerable.Range(0, batch.Length).Select(row => Text(batch.Column(0), row)));
        }
        return ids;
    }

    private static string Text(Apache.Arrow.IArrowArray column, int row) => column switch
    {
        Apache.Arrow.StringArray texts => texts.GetString(row)!,
        Apache.Arrow.StringViewArray texts => texts.GetString(row)!,
        _ => throw new InvalidDataException($"An id is {column.GetType()}."),
    };
}
