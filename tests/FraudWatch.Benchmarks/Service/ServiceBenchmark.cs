using System.Diagnostics;
using System.Globalization;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Jobs;
using FraudWatch.Synthetic;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FraudWatch.Benchmarks.Service;

/// <summary>The service under the load of an office, first alone and then while a batch of claims comes in.</summary>
internal static class ServiceBenchmark
{
    private const string Password = "Spring-2026";
    private const int WarmUpSeconds = 5;
    private const int Costed = 30;
    private const int SeldomCosted = 5;

    public static async Task RunAsync(ServiceOptions options, Action<string> say, Action<string> report, CancellationToken cancellation)
    {
        var settings = new ServerOptions
        {
            Data = options.Data,
            Database = options.Database,
            Urls = "http://127.0.0.1:0",
            People = new SignInPolicy { SecondFactor = SecondFactorUse.Optional },
            LogLevel = LogLevel.Warning,
            // A nightly run that was missed begins with the service, and what is measured would be the run.
            Jobs = new JobSettings { Enabled = false },
            RateLimits = new RateLimitOptions { PerMinute = 1_000_000, Burst = 1_000_000 },
        };
        await using var service = await FraudWatchServer.OpenAsync(settings, TextWriter.Null, null, cancellation);
        await service.StartAsync(cancellation);
        await QueueOfCases.FillAsync(Part<CaseworkDatabase>(service), Part<OpenCases>(service), options.Cases, say, cancellation);
        var (office, administrator) = (await SignInAsync(service, Role.Manager, Role.Inspector, Role.Auditor), await SignInAsync(service, Role.Supervisor));
        using (office)
        using (administrator)
        {
            say($"warming up for {WarmUpSeconds} s");
            await OpenLoop.RunAsync(options.Rate, WarmUpSeconds, office.SendAsync, cancellation);
            await CostAsync(office, report);
            say($"{options.Rate} requests a second for {options.Seconds} s; times from when a request was due (ms)");
            using (var still = new Stillness())
            {
                var alone = await OpenLoop.RunAsync(options.Rate, options.Seconds, office.SendAsync, cancellation);
                report(ServiceReport.Table("alone", alone, still));
            }
            var folder = Directory.CreateTempSubdirectory("fw-benchmark-");
            try
            {
                // A seed of the moment: claims that came in before would be told from their content and not be loaded again.
                await SyntheticCity.GenerateAsync(new CityOptions(options.BatchPeople, Seed: Environment.TickCount & int.MaxValue), folder.FullName, null, cancellation);
                say("the same while a batch comes in");
                using var still = new Stillness();
                var batch = administrator.UploadAsync(folder, cancellation);
                var loaded = await OpenLoop.RunAsync(options.Rate, options.Seconds, office.SendAsync, cancellation);
                var (bytes, took) = await batch;
                report(ServiceReport.Table(string.Create(CultureInfo.InvariantCulture, $"while {bytes / 1e6:0} MB of claims came in ({took:0} s until durable)"), loaded, still));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    // Processor time hardly depends on who else uses the machine, and says how many requests a second it could answer at most.
    private static async Task CostAsync(OfficeClient office, Action<string> report)
    {
        report(string.Create(CultureInfo.InvariantCulture, $"{"one after the other",-62}{"processor ms",14}{"ms",9}"));
        foreach (var (kind, times) in OfficeClient.Kinds.Select(kind => (kind, Costed)).Concat(OfficeClient.SeldomKinds.Select(kind => (kind, SeldomCosted))))
        {
            var (processor, clock, status) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew(), 0);
            for (var n = 0; n < times; n++)
                status = (await office.SendAsync(kind, n)).Status;
            report(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind,-62}{(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / times,14:0.0}{clock.Elapsed.TotalMilliseconds / times,9:0.0}{(status is >= 200 and < 300 ? "" : $"  {status}")}"));
        }
    }

    private static T Part<T>(WebApplication service) where T : notnull => service.Services.GetRequiredService<T>();

    private static async Task<OfficeClient> SignInAsync(WebApplication service, params Role[] roles)
    {
        var name = $"benchmark-{Guid.NewGuid():N}"[..20];
        await Part<CreateUser>(service).RunAsync(Actor.System("benchmark"), new NewUser
        {
            Name = name,
            DisplayName = name,
            Password = Password,
            MustChangePassword = false,
            Roles = roles,
            Regions = ["000000"],
        }, CancellationToken.None);
        return await OfficeClient.SignInAsync(new Uri(service.Urls.Single()), name, Password);
    }
}
