using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FraudWatch.Benchmarks.Service;

/// <summary>A signed-in client that asks what an office asks all day.</summary>
internal sealed class OfficeClient : IDisposable
{
    /// <summary>An endpoint that does nothing.</summary>
    public const string Empty = "/../../health/live";

    private const string FindingsHere = "findings";

    private static readonly string[] BatchFiles = ["mdtrt_d.csv", "setl_d.csv", "fee_list_d.csv"];

    // Out of twenty requests: the queue most of all, then single cases, lists over claims, and a dashboard.
    private static readonly string[] Mix =
    [
        "/cases?open=true&sort=-priority", Empty, "/cases?open=true&sort=-amount", "/cases/{case}", FindingsHere,
        "/cases?open=true&sort=due_on", Empty, "/cases/{case}/journal", "/institutions?limit=50", "/cases/{case}",
        "/cases?scheme=admissions&sort=-priority", Empty, "/figures/kpis", "/cases/{case}/findings", "/rules?limit=50",
        "/cases?open=true&sort=-priority", Empty, "/cases/{case}", "/batches?limit=20", "POST /cases/next",
    ];

    // One after the other where the mix has findings: as they first show, and narrowed and ordered.
    private static readonly string[] Findings =
    [
        "/findings?limit=50", "/findings?limit=50&count=true&sort=-day", "/findings?limit=50&family=admissions&status=queued",
        "/findings?limit=50", "/findings?limit=50&sort=-probability", "/findings?limit=50&count=true&region=990101",
    ];

    // What somebody opens now and then, over all claims or over one person's.
    private static readonly string[] Looks =
    [
        "/persons?limit=50", "/persons/{person}", "/persons/{person}/timeline", "/persons/{person}/fee-lines?limit=50", "/persons/{person}/duplicates",
        "/physicians?limit=50", "/stays?limit=50", "/encounters?limit=50", "/patient-moves?limit=50", "/indicators?limit=50",
    ];

    private readonly HttpClient http;
    private readonly string person;

    private OfficeClient(HttpClient http, string person) => (this.http, this.person) = (http, person);

    public static async Task<OfficeClient> SignInAsync(Uri address, string name, string password)
    {
        var http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/"), Timeout = TimeSpan.FromMinutes(5) };
        using var answer = await http.PostAsJsonAsync("session", new { name, password });
        answer.EnsureSuccessStatusCode();
        var session = await answer.Content.ReadFromJsonAsync<JsonObject>();
        http.DefaultRequestHeaders.Add("X-Antiforgery", (string?)session?["antiforgery"]);
        using var findings = await http.GetAsync("findings?limit=1");
        var first = findings.IsSuccessStatusCode ? await findings.Content.ReadFromJsonAsync<JsonObject>() : null;
        return new OfficeClient(http, (string?)first?["items"]?[0]?["persons"]?[0]?["handle"] ?? "nobody");
    }

    /// <summary>The kinds of request in the mix.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Mix.Where(kind => kind != FindingsHere).Concat(Findings).Distinct(StringComparer.Ordinal)];

    /// <summary>Kinds that are not in the mix: they read much, and are asked seldom.</summary>
    public static IReadOnlyList<string> SeldomKinds => Looks;

    /// <summary>Sends the n-th request of the mix and reads the answer to its end.</summary>
    public Task<(string Name, int Status)> SendAsync(int number) =>
        SendAsync(Mix[number % Mix.Length] is var kind && kind == FindingsHere ? Findings[number / Mix.Length % Findings.Length] : kind, number);

    /// <summary>Sends a request of one kind and reads the answer to its end.</summary>
    public async Task<(string Name, int Status)> SendAsync(string name, int number)
    {
        var path = name[(name.IndexOf('/') + 1)..].Replace("{case}", $"{1 + (number * 7919 % 90_000)}", StringComparison.Ordinal).Replace("{person}", person, StringComparison.Ordinal);
        try
        {
            using var request = new HttpRequestMessage(name.StartsWith("POST", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, path);
            if (request.Method == HttpMethod.Post)
                request.Content = JsonContent.Create(new { filter = new { scheme = "admissions" } });
            using var answer = await http.SendAsync(request);
            await answer.Content.CopyToAsync(Stream.Null);
            return (name, (int)answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            return (name, 0);
        }
    }

    /// <summary>Sends the visits, settlements and fee lines of a folder, one file after the other, and waits until they are stored.</summary>
    /// <returns>Bytes sent and the seconds until the last of them was durable.</returns>
    public async Task<(long Bytes, double Seconds)> UploadAsync(DirectoryInfo folder, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var bytes = 0L;
        foreach (var file in BatchFiles.Select(name => new FileInfo(Path.Combine(folder.FullName, name))))
        {
            await using var stream = file.OpenRead();
            using var content = new StreamContent(stream);
            content.Headers.ContentType = new("text/csv");
            using var answer = await http.PostAsync($"claims?name={file.Name}", content, cancellation);
            answer.EnsureSuccessStatusCode();
            await StoredAsync(answer.Headers.Location ?? throw new InvalidDataException("The upload was not answered with its batch."), cancellation);
            bytes += file.Length;
        }

        return (bytes, clock.Elapsed.TotalSeconds);
    }

    public void Dispose() => http.Dispose();

    private async Task StoredAsync(Uri batch, CancellationToken cancellation)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (await clock.WaitForNextTickAsync(cancellation))
        {
            var state = (string?)(await http.GetFromJsonAsync<JsonObject>(batch, cancellation))?["batch"]?["state"];
            if (state == "failed")
                throw new InvalidDataException($"{batch} failed.");
            if (state is "loaded" or "nothing_new")
                return;
        }
    }
}
