using FraudWatch.Casework.Background;
using FraudWatch.Casework.People;
using FraudWatch.Casework.RuleChanges;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Api;
using FraudWatch.Server.Api.Cases;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Api.Figures;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Jobs;
using FraudWatch.Server.Knowledge;
using FraudWatch.Server.Models;
using FraudWatch.Server.National;
using FraudWatch.Server.Operations;
using FraudWatch.Server.Operations.Backups;
using FraudWatch.Server.Rules;
using FraudWatch.Store;

namespace FraudWatch.Server.Hosting;

/// <summary>The service as one process: it owns the data folder's claims store and its case store.</summary>
public static class FraudWatchServer
{
    /// <summary>
    /// Checks the settings, opens both stores, brings the case store's tables up to date and puts the service together. Nothing
    /// listens before <c>RunAsync</c> or <c>StartAsync</c>; disposing it closes the stores.
    /// </summary>
    /// <param name="options">The settings.</param>
    /// <param name="announce">Where the first administrator's one-time password goes, once.</param>
    /// <param name="time">The clock; the system's when it is null.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="InvalidSettingsException">A setting is wrong.</exception>
    /// <exception cref="StoreInUseException">Another process owns the data folder.</exception>
    public static async Task<WebApplication> OpenAsync(ServerOptions options, TextWriter announce, TimeProvider? time, CancellationToken cancellation)
    {
        SettingsCheck.Run(options);
        ReadyThreads.Provide();
        var claims = ClaimsStore.Open(options.Data);
        try
        {
            var casework = CaseworkDatabase.At(options.Data, options.Database, new OfficeTime(time ?? TimeProvider.System, options.Cases.Offset));
            await SchemaUpgrade.RunAsync(casework, cancellation);
            if (await new FirstAdministrator(casework, options.People).CreateIfNobodyAsync(cancellation) is { } password)
                await announce.WriteLineAsync($"There was no user yet. Sign in once as '{FirstAdministrator.Name}' with this password and choose your own:\n{password}");
            var service = Assemble(options, claims, casework);
            // For an approval after which the service was killed: runs go by what the case store says.
            await service.Services.GetRequiredService<PublishRuleSettings>().RunAsync(cancellation);
            await service.Services.GetRequiredService<RecordWork>().InterruptAsync(cancellation);
            await service.Services.GetRequiredService<MakeBackup>().ClearAsync(cancellation);
            return service;
        }
        catch
        {
            claims.Dispose();
            throw;
        }
    }

    private static WebApplication Assemble(ServerOptions options, ClaimsStore claims, CaseworkDatabase casework)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(FraudWatchServer).Assembly.GetName().Name });
        // The settings were read and checked already: no file or variable of the place where this runs changes them.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls(options.Urls);
        builder.Services.AddSingleton(options).AddStores(claims, casework).AddPeople(options.People).AddCases(options.Cases).AddInspections().AddRules().AddModels().AddNational().AddHttpConventions(options).AddApiDocument();
        builder.Services.AddFigures();
        builder.Services.AddKnowledge();
        builder.Services.AddClaims();
        builder.Services.AddClaimsReading().AddExports();
        builder.Services.AddJobs(options, casework);
        builder.AddOperations(options.LogLevel);
        var service = builder.Build();
        // The container closes what it has handed out, so both stores are asked for once.
        _ = (service.Services.GetRequiredService<ClaimsStore>(), service.Services.GetRequiredService<CaseworkDatabase>());
        service.Services.GetRequiredService<JobCatalogue>().Check(options.Jobs);
        service.UseOperations();
        service.UseHttpConventions();
        service.MapApi();
        return service;
    }
}
