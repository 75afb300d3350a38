using System.Diagnostics;
using FraudWatch.Benchmarks.Service;
using FraudWatch.Casework.National;
using FraudWatch.Core.People;
using FraudWatch.Detection.Patients;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Jobs;
using FraudWatch.Server.National;
using FraudWatch.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FraudWatch.Benchmarks.National;

/// <summary>The national audit interface of a real service under a steady load of patients' visits.</summary>
internal static class NationalBenchmark
{
    private const int WarmUpSeconds = 10;
    private const string WholeCountry = "000000";

    public static async Task<NationalReport> RunAsync(NationalOptions options, Action<string> say, CancellationToken cancellation)
    {
        await PrepareAsync(options, say, cancellation);
        await using var service = await OpenAsync(options, cancellation);
        var calls = Read(service, options);
        var tokens = await IssueAsync(service, calls, cancellation);
        await service.StartAsync(cancellation);
        using var hospitals = new HospitalClient(new Uri(service.Urls.Single()), calls, tokens);
        var first = await FirstAnswerAsync(hospitals, cancellation);
        say($"warming up for {WarmUpSeconds} s");
        await OpenLoop.RunAsync(options.Rate, WarmUpSeconds, hospitals.SendAsync, cancellation);
        hospitals.Forget();
        say($"{options.Rate} calls a second for {options.Seconds} s");
        var (paused, collections) = (GC.GetTotalPauseDuration(), GC.CollectionCount(0));
        var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var samples = await OpenLoop.RunAsync(options.Rate, options.Seconds, hospitals.SendAsync, cancellation);
        var processor = Environment.CpuUsage.TotalTime - before;
        var judge = service.Services.GetRequiredService<PatientDesk>().State();
        return new NationalReport(options, calls, samples, hospitals.Answers)
        {
            Judge = (judge.Rules, judge.Persons),
            FirstAnswer = first,
            Processor = processor,
            Allocated = GC.GetTotalAllocatedBytes() - allocated,
            Paused = (GC.CollectionCount(0) - collections, (GC.GetTotalPauseDuration() - paused).TotalMilliseconds),
        };
    }

    private static Task<WebApplication> OpenAsync(NationalOptions options, CancellationToken cancellation) => FraudWatchServer.OpenAsync(
        new ServerOptions
        {
            Data = options.Data,
            Urls = "http://127.0.0.1:0",
            LogLevel = LogLevel.Warning,
            Jobs = new JobSettings { Enabled = false },
            RateLimits = new RateLimitOptions { InstitutionsPerMinute = 1_000_000, InstitutionsBurst = 1_000_000 },
        },
        TextWriter.Null,
        null,
        cancellation);

    /// <summary>In a service of its own, so that the one that is measured starts as after a night: with the file of patients there.</summary>
    private static async Task PrepareAsync(NationalOptions options, Action<string> say, CancellationToken cancellation)
    {
        await using var service = await OpenAsync(options, cancellation);
        var store = service.Services.GetRequiredService<ClaimsStore>();
        if (PatientFile.Latest(store.Folder)?.Watermark == store.Watermark)
            return;
        var clock = Stopwatch.StartNew();
        var state = await service.Services.GetRequiredService<PatientDesk>().PrepareAsync(cancellation);
        say($"file of {state.Persons:N0} patients built in {clock.Elapsed.TotalSeconds:N0} s");
    }

    private static IReadOnlyList<PatientCall> Read(WebApplication service, NationalOptions options)
    {
        using var connection = service.Services.GetRequiredService<ClaimsStore>().Connect();
        return PatientVisits.Read(connection, options.Longest);
    }

    private static async Task<IReadOnlyDictionary<string, string>> IssueAsync(WebApplication service, IReadOnlyList<PatientCall> calls, CancellationToken cancellation)
    {
        var issuer = service.Services.GetRequiredService<InstitutionTokens>();
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var institution in calls.Select(call => call.Institution).Distinct())
            tokens[institution] = (await issuer.IssueAsync(Actor.System("benchmark"), institution, WholeCountry, "benchmark", cancellation)).Token;
        return tokens;
    }

    /// <summary>Milliseconds from when the service listens until it judges.</summary>
    private static async Task<double> FirstAnswerAsync(HospitalClient hospitals, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while ((await hospitals.SendAsync(0)).Status != 200)
            await moment.WaitForNextTickAsync(cancellation);
        return clock.Elapsed.TotalMilliseconds;
    }
}
