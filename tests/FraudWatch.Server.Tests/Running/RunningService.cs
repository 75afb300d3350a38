using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Jobs;
using FraudWatch.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FraudWatch.Server.Tests.Running;

/// <summary>A service on a free port of this machine, on a temporary data folder, with a clock that the test moves.</summary>
public sealed class RunningService : IAsyncDisposable
{
    public const string Password = "Spring-2026";

    private readonly DirectoryInfo folder;
    private readonly ServerOptions options;
    private WebApplication service;
    private int users;

    private RunningService(DirectoryInfo folder, ServerOptions options, WebApplication service, ManualTime time, string announced) =>
        (this.folder, this.options, this.service, Time, Announced) = (folder, options, service, time, announced);

    public ManualTime Time { get; }

    /// <summary>What was printed at the start.</summary>
    public string Announced { get; }

    public string Folder => folder.FullName;

    public Uri Address => new(service.Urls.Single());

    public CaseworkDatabase Database => Get<CaseworkDatabase>();

    /// <summary>Something that the service is made of, to arrange or to look behind.</summary>
    public T Get<T>() where T : notnull => service.Services.GetRequiredService<T>();

    /// <param name="engine">Where users and cases are.</param>
    /// <param name="settings">Changes the settings of a test service, which has no rate limits to speak of.</param>
    /// <param name="data">Fills the data folder before the service opens it.</param>
    /// <param name="first">Whether this is the first start over the folder, which makes the tables and prints the first administrator's password.</param>
    public static async Task<RunningService> StartAsync(
        CaseworkEngine engine, Func<ServerOptions, ServerOptions>? settings = null, Action<string>? data = null, bool first = false)
    {
        var folder = Directory.CreateTempSubdirectory("fw-server-");
        data?.Invoke(folder.FullName);
        var options = new ServerOptions
        {
            Data = folder.FullName,
            Urls = "http://127.0.0.1:0",
            Database = await CaseworkSetting.NewAsync(engine),
            People = StartedCaseStore.People,
            LogLevel = Microsoft.Extensions.Logging.LogLevel.Warning,
            // What a test does not ask for does not happen meanwhile.
            Jobs = new JobSettings { Enabled = false },
            RateLimits = new RateLimitOptions { PerMinute = 1_000_000, Burst = 1_000_000, SignInsPerMinute = 1_000_000 },
        };
        var (time, announced) = (new ManualTime(), new StringWriter());
        options = settings?.Invoke(options) ?? options;
        if (!first)
            StartedCaseStore.CopyTo(options);
        var service = await FraudWatchServer.OpenAsync(options, announced, time, CancellationToken.None);
        await service.StartAsync();
        return new RunningService(folder, options, service, time, announced.ToString());
    }

    /// <summary>Ends the service wherever it is and starts it again over the same folder; users and their sessions stay.</summary>
    public async Task RestartAsync()
    {
        await service.DisposeAsync();
        service = await FraudWatchServer.OpenAsync(options, TextWriter.Null, Time, CancellationToken.None);
        await service.StartAsync();
    }

    /// <summary>A client that is not signed in.</summary>
    public ApiClient Anonymous() => new(Address);

    /// <summary>A client of a new user with one role, who sees one division; the whole country when none is named.</summary>
    public Task<ApiClient> SignInAsync(Role role, string region = "000000") => SignInAsync([role], [region]);

    /// <inheritdoc cref="SignInAsync(Role, string)"/>
    public Task<ApiClient> SignInAsync(Role[] roles, string[] regions)
    {
        var name = $"user{Interlocked.Increment(ref users)}";
        return SignInAsync(new NewUser { Name = name, DisplayName = name, Password = Password, MustChangePassword = false, Roles = roles, Regions = regions });
    }

    /// <summary>A client of a new user.</summary>
    public async Task<ApiClient> SignInAsync(NewUser user)
    {
        // Settings allow no hash that is so cheap; a password says itself how it was hashed.
        var quickly = new CreateUser(Database, new SignInPolicy { HashRounds = 1 });
        await quickly.RunAsync(Actor.System("test"), user, CancellationToken.None);
        var client = Anonymous();
        await client.SignInAsync(user.Name, user.Password);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        // As the command line does it: what is at work ends before the stores close.
        await service.StopAsync();
        await service.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
