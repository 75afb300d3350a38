using System.CommandLine;
using FraudWatch.Server.Hosting;

namespace FraudWatch.Cli.Commands;

/// <summary>The settings of a data folder, for the commands that open its case store.</summary>
internal static class ServiceSettings
{
    public static Option<string?> Database() => new("--database")
    {
        Description = "sqlite, or a PostgreSQL connection string, for users, cases and audit; sqlite unless the settings say otherwise.",
    };

    public static ServerOptions Read(string data, string? urls, string? database) => SettingsReader.Read(data, new Dictionary<string, string?>
    {
        [nameof(ServerOptions.Urls)] = urls,
        [nameof(ServerOptions.Database)] = database,
    });
}
