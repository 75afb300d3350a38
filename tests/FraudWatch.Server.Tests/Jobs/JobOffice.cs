using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Jobs;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Jobs;

/// <summary>A service whose jobs run, and what an administrator does with them over HTTP.</summary>
internal sealed class JobOffice : IAsyncDisposable
{
    private JobOffice(RunningService service, ApiClient administrator) => (Service, Administrator) = (service, administrator);

    public RunningService Service { get; }

    public ApiClient Administrator { get; private set; }

    /// <param name="engine">Where cases are.</param>
    /// <param name="schedules">Times of jobs; the others run only when asked.</param>
    /// <param name="data">Fills the data folder before the service opens it.</param>
    public static async Task<JobOffice> OpenAsync(CaseworkEngine engine, Dictionary<string, string>? schedules = null, Action<string>? data = null)
    {
        var service = await RunningService.StartAsync(engine, options => options with { Jobs = new JobSettings { Schedules = schedules ?? [] } }, data);
        return new JobOffice(service, await service.SignInAsync(Role.Administrator));
    }

    /// <summary>Asks for a run and waits for its end.</summary>
    public async Task<ApiAnswer> RunAsync(string job, object? period = null)
    {
        var asked = await Administrator.PostAsync($"/api/v1/jobs/{job}/runs", period ?? new { });
        Assert.True(asked.Status == 202, asked.Text);
        return await EndOfAsync(job, (long?)asked.Json["id"] ?? 0);
    }

    public async Task<ApiAnswer> EndOfAsync(string job, long run)
    {
        var ended = await Administrator.GetAsync($"/api/v1/jobs/{job}/runs/{run}?wait=60");
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
