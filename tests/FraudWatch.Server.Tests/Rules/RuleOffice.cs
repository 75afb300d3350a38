using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Casework.Storage;
using FraudWatch.Pipeline;
using FraudWatch.Server.Background;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Rules;

/// <summary>
/// A service over the stays of four persons: at H1 in 990101 P1 has eight, P2 five and P4 six within a year, at H2 in 990201 P3 has
/// six. The rule <c>frequent-stays</c> finds six and more, and was run.
/// </summary>
internal sealed class RuleOffice : IAsyncDisposable
{
    public const string Rule = "frequent-stays";

    private static readonly PreparedFolder Loaded = new(LoadAsync);

    private RuleOffice(RunningService service) => Service = service;

    public RunningService Service { get; }

    public static async Task<RuleOffice> OpenAsync(CaseworkEngine engine) => new(await RunningService.StartAsync(engine, data: Loaded.CopyTo));

    /// <summary>The next run of the rule.</summary>
    public Task RunAsync() => RunAsync(Service.Get<ClaimsStore>(), Service.Time);

    /// <summary>The findings: person, the least number of stays that judged, whether it goes to inspectors.</summary>
    public List<string> Findings()
    {
        using var connection = Service.Get<ClaimsStore>().Connect();
        using var command = new DuckDBCommand("SELECT psn_no || ' ' || json_extract_string(parameters, '$.minimum_stays') || ' ' || queued FROM findings.finding ORDER BY 1", connection);
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(rows.GetString(0));
        return found;
    }

    /// <summary>Drafts another least number of stays, from 2025 on.</summary>
    public static Task<string> DraftAsync(ApiClient author, int stays, string region) => DraftAsync(author, Rule, "minimum_stays", stays, region);

    /// <summary>Drafts another value of a parameter, from 2025 on.</summary>
    public static async Task<string> DraftAsync(ApiClient author, string rule, string parameter, int value, string region)
    {
        var made = await author.PostAsync("/api/v1/rule-changes", new
        {
            rule_id = rule,
            parameter,
            value,
            region,
            effective_from = "2025-01-01",
            reason = "慢性病患者住院较多",
        });
        Assert.True(made.Status == 201, made.Text);
        return $"/api/v1/rule-changes/{made.Json["id"]}";
    }

    /// <summary>Runs a draft's what-if to its end and reads it.</summary>
    public async Task<ApiAnswer> WhatIfAsync(ApiClient client, string change)
    {
        var started = await client.PostAsync($"{change}/what-if");
        Assert.True(started.Status == 202, started.Text);
        await Service.Get<BackgroundWork>().EndOfAsync($"rule_change:{change.Split('/')[^1]}");
        return await client.GetAsync($"{change}/what-if");
    }

    /// <summary>Sends what takes If-Match with the version that is there.</summary>
    public static async Task<ApiAnswer> PostAsync(ApiClient client, string resource, string step, object? body = null)
    {
        var etag = (await client.GetAsync(resource)).ETag;
        return await client.SendAsync(HttpMethod.Post, $"{resource}/{step}", body, request => request.Headers.TryAddWithoutValidation("If-Match", etag));
    }

    /// <summary>Decides on a change that waits.</summary>
    public static async Task<ApiAnswer> DecideAsync(ApiClient client, ApiAnswer submitted, bool approve) =>
        await PostAsync(client, $"/api/v1/approvals/{submitted.Json["approval_id"]}", "decision", new { approve, reason = "Seen" });

    /// <summary>Drafts, tries, submits and has another approve.</summary>
    public async Task<string> ChangeAsync(ApiClient author, ApiClient approver, int stays, string region) =>
        await ApproveAsync(author, approver, await DraftAsync(author, stays, region));

    /// <summary>Tries a draft, submits it and has another approve.</summary>
    public async Task<string> ApproveAsync(ApiClient author, ApiClient approver, string change)
    {
        await WhatIfAsync(author, change);
        var decided = await DecideAsync(approver, await PostAsync(author, change, "submission"), approve: true);
        Assert.True(decided.Status == 200, decided.Text);
        return change;
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private static Task<PipelineReport> RunAsync(ClaimsStore store, ManualTime clock) =>
        DetectionPipeline.RunAsync(store, new PipelineOptions { UpTo = "findings", Rules = [Rule], Clock = clock }, null, default);

    private static async Task LoadAsync(string folder)
    {
        var exports = Directory.CreateTempSubdirectory("fw-rules-").FullName;
        var stays = new[] { ("P1", "H1", 8), ("P2", "H1", 5), ("P3", "H2", 6), ("P4", "H1", 6) };
        await File.WriteAllLinesAsync(Path.Combine(exports, "fixmedins_b.csv"),
            ["fixmedins_code,fixmedins_name,fixmedins_type,fix_blng_admdvs", "H1,第一医院,1,990101", "H2,第二医院,1,990201"]);
        await File.WriteAllLinesAsync(Path.Combine(exports, "mdtrt_d.csv"),
            ["mdtrt_id,psn_no,fixmedins_code,med_type,begntime,endtime", .. stays.SelectMany(person => Enumerable.Range(0, person.Item3).Select(i => Stay(person.Item1, person.Item2, i)))]);
        using var store = ClaimsStore.Open(folder);
        await IngestClaims.RunAsync(store, new IngestRequest([exports]), null, default);
        await RunAsync(store, new ManualTime());
        Directory.Delete(exports, recursive: true);
    }

    private static string Stay(string person, string institution, int i)
    {
        var day = new DateOnly(2025, 1, 10).AddDays(i * 40);
        return string.Create(CultureInfo.InvariantCulture, $"{person}M{i},{person},{institution},21,{day:yyyy-MM-dd} 09:00:00,{day.AddDays(5):yyyy-MM-dd} 10:00:00");
    }
}
