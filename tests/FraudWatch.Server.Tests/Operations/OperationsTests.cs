using System.Diagnostics;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Operations;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Operations;

public sealed class OperationsTests(Services services) : IClassFixture<Services>
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task It_is_up_ready_and_says_where_the_document_is(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var nobody = service.Anonymous();

        var page = await nobody.GetAsync("/");

        Assert.Equal(200, (await nobody.GetAsync("/health/live")).Status);
        Assert.Equal("ready", (string?)(await nobody.GetAsync("/health/ready")).Json["status"]);
        Assert.Equal("text/html", page.MediaType);
        Assert.Contains("/api/v1/openapi.json", page.Text, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Measurements_count_requests_by_route_and_status(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        foreach (var id in new[] { "4711", "4712" })
            await admin.GetAsync($"/api/v1/users/{id}");

        var text = (await admin.GetAsync("/metrics")).Text;

        Assert.Contains("# TYPE fraudwatch_http_request_duration_seconds histogram\n", text, StringComparison.Ordinal);
        Assert.Contains("fraudwatch_http_request_duration_seconds_count{route=\"/api/v1/users/{id:long}\",method=\"GET\",status=\"404\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("le=\"+Inf\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("fraudwatch_store_watermark 0\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_queries_hold_forty_threads_others_are_answered_at_once()
    {
        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite);
        using var nobody = service.Anonymous();
        using var answered = new ManualResetEventSlim(false);
        using var ended = new CountdownEvent(40);
        for (var query = 0; query < ended.InitialCount; query++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    answered.Wait(TimeSpan.FromSeconds(30));
                    ended.Signal();
                },
                null);
        }

        var asked = Stopwatch.GetTimestamp();
        var status = (await nobody.GetAsync("/health/live")).Status;
        var took = Stopwatch.GetElapsedTime(asked);
        answered.Set();
        ended.Wait();

        Assert.Equal(200, status);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_monitor_with_the_token_reads_measurements_and_nothing_else()
    {
        const string token = "a-token-of-the-settings";
        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite, options => options with { MetricsToken = token });
        using var monitor = service.Anonymous();

        Task<ApiAnswer> Get(string path, string shown) => monitor.SendAsync(HttpMethod.Get, path, null, request => request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {shown}"));

        Assert.Equal(200, (await Get("/metrics", token)).Status);
        Assert.Equal(401, (await Get("/metrics", token + "x")).Status);
        Assert.Equal(401, (await Get("/api/v1/users", token)).Status);
    }

    [Theory]
    [InlineData("patient 11010519491231002X left", "patient [removed] left")]
    [InlineData("call 13812345678.", "call [removed].")]
    [InlineData("old 110105491231002 card", "old [removed] card")]
    [InlineData("trace 20260302120000123456789 stays", "trace 20260302120000123456789 stays")]
    public void Lines_of_the_log_lose_identity_and_telephone_numbers(string line, string scrubbed) => Assert.Equal(scrubbed, ScrubbedJsonFormatter.Scrub(line));

    [Fact]
    public async Task A_data_folder_that_is_owned_is_refused_by_name()
    {
        await using var first = await RunningService.StartAsync(CaseworkEngine.Sqlite);

        var refused = await Assert.ThrowsAsync<StoreInUseException>(() =>
            FraudWatchServer.OpenAsync(new ServerOptions { Data = first.Folder }, TextWriter.Null, null, default));

        Assert.Contains("in use by process", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_are_all_told_at_once_before_anything_is_opened()
    {
        var options = new ServerOptions { Data = "", Urls = "http://0.0.0.0:80;nonsense", People = new() { MinimumLength = 4 } };

        var refused = await Assert.ThrowsAsync<InvalidSettingsException>(() => FraudWatchServer.OpenAsync(options, TextWriter.Null, null, default));

        Assert.All(["Data", "People:MinimumLength", "plain HTTP to other machines", "'nonsense'"], word => Assert.Contains(word, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_of_case_work_that_cannot_be_are_told_before_anything_is_opened()
    {
        var options = new ServerOptions
        {
            Data = Path.GetTempPath(),
            MetricsToken = "s3cret",
            Cases = new()
            {
                SecondLookShare = 7,
                LongestSnooze = 0,
                Lock = TimeSpan.FromDays(-1),
                Periods = new() { Check = 0 },
                RegionPeriods = new Dictionary<string, LadderPeriods> { ["990100"] = new() { Appeal = -3 }, ["Linjiang"] = new() },
            },
            Claims = new() { Abandoned = TimeSpan.Zero },
        };

        var refused = await Assert.ThrowsAsync<InvalidSettingsException>(() => FraudWatchServer.OpenAsync(options, TextWriter.Null, null, default));

        Assert.All(
            ["Cases:SecondLookShare is '7'", "Cases:LongestSnooze is '0'", "Cases:Lock is '-1.00:00:00'", "Cases:Periods:Check is '0'", "Cases:RegionPeriods:990100:Appeal is '-3'", "'Linjiang'", "Claims:Abandoned is '00:00:00'", "MetricsToken"],
            word => Assert.Contains(word, refused.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("s3cret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "People": { "IdleMinuts": 5 } }""", "There is no setting named IdleMinuts.")]
    [InlineData("""{ "Databse": "sqlite", "Urlz": "x" }""", "There is no setting named Urlz.")]
    [InlineData("""{ "People": { "IdleMinutes": "s3cret" } }""", "People:IdleMinutes is not a whole number.")]
    [InlineData("""{ "TlsInFront": "s3cret" }""", "TlsInFront is not true or false.")]
    [InlineData("""{ "Cases": { "Lock": "s3cret" } }""", "Cases:Lock is not a time span like 00:15:00.")]
    [InlineData("{\n  \"People\": {,\n}", "settings.json is no JSON: line 2 cannot be read.")]
    public void A_setting_that_cannot_be_is_named_and_its_value_is_not_repeated(string settings, string sentence)
    {
        var folder = Directory.CreateTempSubdirectory("fw-settings-");
        File.WriteAllText(Path.Combine(folder.FullName, "settings.json"), settings);

        var refused = Assert.Throws<InvalidSettingsException>(() => SettingsReader.Read(folder.FullName, new Dictionary<string, string?>()));
        folder.Delete(recursive: true);

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("FraudWatch.Server", refused.Message, StringComparison.Ordinal);
    }
}
