using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Jobs;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Jobs;

/// <summary>A service whose jobs run, and what an administrator does with them over HTTP.</summary>
internal sealed class JobOffice : IAsyncDisposable
{
    /// <summary>Every job, in an order in which each finds work.</summary>
    public static readonly string[] Names =
    [
        "load-drop-folder", "nightly-run", "refresh-queue", "check-deadlines", "draw-second-looks", "pass-on-verdicts",
        "train-model", "check-drift", "roll-calendar", "compact-lake", "apply-retention", "lapse-approvals", "backup",
    ];

    private JobOffice(RunningService service, ApiClient administrator) => (Service, Administrator) = (service, administrator);

    public RunningService Service { get; }

    public ApiClient Administrator { get; private set; }

    /// <param name="engine">Where cases are.</param>
    /// <param name="schedules">Times of jobs; the others run only when asked.</param>
    /// <param name="settings">Changes other settings.</param>
    public static async Task<JobOffice> OpenAsync(
        CaseworkEngine engine, Dictionary<string, string>? schedules = null, Func<ServerOptions, ServerOptions>? settings = null)
    {
        var times = Names.ToDictionary(name => name, _ => JobSchedules.Never);
        foreach (var (name, schedule) in schedules ?? [])
            times[name] = schedule;
        var service = await RunningService.StartAsync(engine, options => (settings?.Invoke(options) ?? options) with { Jobs = new JobSettings { Schedules = times } });
        return new JobOffice(service, await service.SignInAsync(Role.Administrator));
    }

    /// <summary>Asks for a run and waits for its end.</summary>
    public async Task<ApiAnswer> RunAsync(string job, object? period = null)
    {
        var asked = await Administrator.PostAsync($"/api/v1/jobs/{job}/runs", period ?? new { });
        Assert.True(asked.Status == 202, asked.Text);
        return await EndOfAsync(job, (long?)asked.Json["id"] ?? 0);
    }

    /// <summary>A run, once it has ended; a busy machine may take longer than the service lets one request wait.</summary>
    public async Task<ApiAnswer> EndOfAsync(string job, long run)
    {
        var address = $"/api/v1/jobs/{job}/runs/{run}?wait=60";
        var ended = await Administrator.GetAsync(address);
        for (var waits = 1; waits < 5 && ended.Json["ended_at"] is null; waits++)
            ended = await Administrator.GetAsync(address);
        Assert.NotNull(ended.Json["ended_at"]);
        return ended;
    }

    /// <summary>Moves the clock; the administrator's session has ended by then.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        Service.Time.Advance(by);
        Administrator.Dispose();
        Administrator = await Service.SignInAsync(Role.Administrator);
    }

    public Task<ApiAnswer> JobAsync(string job) => Administrator.GetAsync($"/api/v1/jobs/{job}");

    public async ValueTask DisposeAsync()
    {
        Administrator.Dispose();
        await Service.DisposeAsync();
    }
}
