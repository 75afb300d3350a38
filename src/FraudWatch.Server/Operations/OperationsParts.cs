using FraudWatch.Casework.Backups;
using FraudWatch.Server.Operations.Backups;
using FraudWatch.Store;
using Microsoft.Extensions.Logging.Console;

namespace FraudWatch.Server.Operations;

/// <summary>Logs, measurements and readiness.</summary>
internal static class OperationsParts
{
    public static void AddOperations(this WebApplicationBuilder builder, LogLevel least)
    {
        builder.Logging.ClearProviders().SetMinimumLevel(least);
        builder.Logging.AddConsole(console => console.FormatterName = ScrubbedJsonFormatter.FormatName)
            .AddConsoleFormatter<ScrubbedJsonFormatter, ConsoleFormatterOptions>();
        // The framework's own lines about requests quote whole addresses; RequestLog writes them without.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        builder.Services.AddSingleton<ServiceMeter>().AddSingleton<Measurements>()
            .AddSingleton<BackupArchive>().AddSingleton<RecordBackups>().AddSingleton<MakeBackup>()
            .AddSingleton<IReadinessCheck, CaseStoreCheck>().AddSingleton<IReadinessCheck, ClaimsStoreCheck>();
    }

    public static void UseOperations(this WebApplication service)
    {
        // Listens from the first request on.
        service.Services.GetRequiredService<Measurements>();
        StoreGauges.AddTo(service.Services.GetRequiredService<ServiceMeter>().Meter, service.Services.GetRequiredService<ClaimsStore>());
        service.UseMiddleware<RequestLog>();
    }
}
