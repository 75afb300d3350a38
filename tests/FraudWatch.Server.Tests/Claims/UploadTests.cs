using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Testing;
using static FraudWatch.Server.Tests.Claims.ClaimsFiles;

namespace FraudWatch.Server.Tests.Claims;

public sealed class UploadTests(Services services) : IClassFixture<Services>
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_file_in_pieces_goes_on_where_it_broke_off_and_becomes_a_batch(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var client = await service.SignInAsync(Role.Supervisor);
        var text = Text(Encounters, Enumerable.Range(0, 200).Select(n => Encounter($"PIECES{n}")));
        var (first, rest) = (text[..3000], text[3000..]);

        var begun = await client.PostAsync("/api/v1/uploads", new { name = "../../mdtrt_d.csv", size = text.Length, sha256 = HashOf(text) });
        var upload = $"/api/v1/uploads/{begun.Json["id"]}";
        Task<ApiAnswer> SendAsync(string piece, int offset, string sha256) =>
            client.SendAsync(HttpMethod.Patch, $"{upload}?offset={offset}&sha256={sha256}", Body(piece));

        Assert.Equal((201, "mdtrt_d.csv"), (begun.Status, (string?)begun.Json["name"]));
        Assert.Equal(3000, (long?)(await SendAsync(first, 0, HashOf(first))).Json["offset"]);
        Assert.Equal("wrong-offset", (await SendAsync(first, 0, HashOf(first))).Problem);
        Assert.Equal("hash-differs", (await SendAsync(rest, 3000, HashOf(first))).Problem);
        Assert.Equal("conflict", (await client.PostAsync($"{upload}/complete")).Problem);
        Assert.Equal("3000", (await client.SendAsync(HttpMethod.Head, upload)).Headers.GetValues("Upload-Offset").Single());
        Assert.Equal(200, (await SendAsync(rest, 3000, HashOf(rest))).Status);
        var completed = await client.PostAsync($"{upload}/complete");
        Assert.Equal((202, "completed"), (completed.Status, (string?)completed.Json["state"]));

        var batch = await client.BatchAsync((string?)completed.Json["batch"]?["number"]);
        Assert.Equal(("loaded", "mdtrt_d.csv"), ((string?)batch.Json["batch"]?["state"], (string?)batch.Json["batch"]?["file"]));
        Assert.Equal(200, service.Count("select count(*) from lake.mdtrt_d where mdtrt_id like 'PIECES%'"));
        Assert.Empty(service.Uploaded());
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task One_file_sent_fifty_times_in_parallel_is_stored_once(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var client = await service.SignInAsync(Role.Supervisor);
        var text = Text(Encounters, Enumerable.Range(0, 2_000).Select(n => Encounter($"FIFTY{n}")));
        var before = service.Get<ClaimsStore>().Watermark;

        var sent = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.SendAsync(HttpMethod.Post, "/api/v1/claims", Body(text, "text/csv"))));

        Assert.All(sent, answer => Assert.True(answer.Status == 202, answer.Text));
        var number = Assert.Single(sent.Select(answer => (string?)answer.Json["number"]).Distinct());
        var batch = await client.BatchAsync(number);
        var again = await client.LoadAsync(text);
        Assert.Equal(number, (string?)again.Json["batch"]?["number"]);
        Assert.Equal(2_000, (long?)batch.Json["batch"]?["tables"]?[0]?["accepted"]);
        Assert.Equal(2_000, service.Count("select count(*) from lake.mdtrt_d where mdtrt_id like 'FIFTY%'"));
        Assert.Equal(before + 1, service.Get<ClaimsStore>().Watermark);
        Assert.Empty(service.Uploaded());
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    [Trait("Category", "Slow")]
    public async Task What_was_received_before_a_stop_is_loaded_after_the_next_start(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        var text = Text(Encounters, Encounter("STOP1"), Encounter("STOP2"));
        using (var client = await service.SignInAsync(Role.Supervisor))
        {
            // Somebody else is at work in the claims store: the batch waits.
            await service.Get<ClaimsGate>().EnterAsync("a long run", default);
            var sent = await client.SendAsync(HttpMethod.Post, "/api/v1/claims", Body(text, "text/csv"));
            Assert.Equal("queued", (string?)sent.Json["state"]);
        }

        await service.RestartAsync();

        using var later = await service.SignInAsync(Role.Supervisor);
        var listed = Assert.Single((await later.GetAsync("/api/v1/batches")).Items);
        var batch = await later.BatchAsync((string?)listed?["number"]);
        Assert.Equal("loaded", (string?)batch.Json["batch"]?["state"]);
        Assert.Equal(2, service.Count("select count(*) from lake.mdtrt_d"));
        Assert.Empty(service.Uploaded());
    }

    [Fact]
    public async Task Json_lines_are_taken_as_the_table_that_the_query_names()
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var client = await service.SignInAsync(Role.Supervisor);
        var line = """{"mdtrt_id":"JSON1","psn_no":"P1","fixmedins_code":"H32010000001","med_type":"21","begntime":"2025-01-02 03:04:05"}""" + "\n";

        var batch = await client.LoadAsync(line, "?table=mdtrt_d", "application/x-ndjson");
        var wrong = await client.LoadAsync(line.Replace("JSON1", "JSON2", StringComparison.Ordinal), "?table=fee_list_d", "application/x-ndjson");
        var unknown = await client.SendAsync(HttpMethod.Post, "/api/v1/claims?table=nothing", Body(line, "application/x-ndjson"));

        Assert.Equal("loaded", (string?)batch.Json["batch"]?["state"]);
        Assert.Equal("failed", (string?)wrong.Json["batch"]?["state"]);
        Assert.Contains("fee_list_d", (string?)wrong.Json["batch"]?["failure"], StringComparison.Ordinal);
        Assert.Equal("invalid-input", unknown.Problem);
        Assert.Equal(1, service.Count("select count(*) from lake.mdtrt_d where mdtrt_id like 'JSON%'"));
    }

    [Fact]
    public async Task Too_large_too_many_and_too_much_waiting_are_refused()
    {
        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite, options => options with
        {
            Claims = new ClaimsOptions { LargestUpload = 1_000, OpenUploads = 1, MostWaiting = 1 },
        });
        using var client = await service.SignInAsync(Role.Supervisor);
        using var turn = await service.Get<ClaimsGate>().EnterAsync("a long run", default);

        var announced = await client.PostAsync("/api/v1/uploads", new { name = "a.csv", size = 1_001 });
        var large = await client.SendAsync(HttpMethod.Post, "/api/v1/claims", Body(new string('x', 1_001), "text/csv"));
        var open = await client.PostAsync("/api/v1/uploads", new { name = "a.csv", size = 10 });
        var second = await client.PostAsync("/api/v1/uploads", new { name = "b.csv", size = 10 });
        var longer = await client.SendAsync(HttpMethod.Patch, $"/api/v1/uploads/{open.Json["id"]}?offset=0", Body(new string('x', 11)));
        var cancelled = await client.DeleteAsync($"/api/v1/uploads/{open.Json["id"]}");
        var waits = await client.SendAsync(HttpMethod.Post, "/api/v1/claims", Body(Text(Encounters, Encounter("A")), "text/csv"));
        var tooMuch = await client.SendAsync(HttpMethod.Post, "/api/v1/claims", Body(Text(Encounters, Encounter("B")), "text/csv"));

        Assert.Equal((413, "too-large"), (announced.Status, announced.Problem));
        Assert.Equal((413, "too-large"), (large.Status, large.Problem));
        Assert.Equal((429, "too-many-uploads"), (second.Status, second.Problem));
        Assert.Equal((413, "too-large"), (longer.Status, longer.Problem));
        Assert.Equal(204, cancelled.Status);
        Assert.Equal(202, waits.Status);
        Assert.Equal((429, "queue-full"), (tooMuch.Status, tooMuch.Problem));
        Assert.Equal(TimeSpan.FromSeconds(10), tooMuch.Headers.RetryAfter?.Delta);
        Assert.Single(service.Uploaded());
    }

    [Fact]
    public async Task No_identity_number_stays_in_the_data_folder()
    {
        const string Identity = "11010519491231002X";
        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite);
        using var client = await service.SignInAsync(Role.Supervisor);
        var row = Encounter("PRIV1") + "," + Identity;
        var headless = await client.LoadAsync($"{Identity},PRIV2,x\n{Identity},PRIV3,y\n");
        var batch = await client.LoadAsync(Text(Encounters + ",certno", row, row.Replace("2025-01-02", "never", StringComparison.Ordinal), $"short,{Identity}"));

        Assert.Equal("failed", (string?)headless.Json["batch"]?["state"]);
        Assert.Equal(2, (int?)batch.Json["open_rows"]);
        foreach (var file in Directory.GetFiles(service.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Where(file => !file.EndsWith("store.lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.False((await reader.ReadToEndAsync()).Contains(Identity, StringComparison.Ordinal), file);
        }
    }
}
