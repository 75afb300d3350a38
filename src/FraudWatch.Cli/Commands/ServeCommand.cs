using System.CommandLine;
using FraudWatch.Server.Hosting;
using Microsoft.Extensions.Hosting;

namespace FraudWatch.Cli.Commands;

/// <summary><c>serve</c>: the service, until it is asked to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var urls = new Option<string?>("--urls") { Description = "Where to listen, several with semicolons between; http://127.0.0.1:5080 unless told." };
        var database = ServiceSettings.Database();
        var command = new Command("serve", "Runs the service: API, sign-in, cases, jobs.") { data, urls, database };
        command.SetAction(async (arguments, cancellation) =>
        {
            var options = ServiceSettings.Read(arguments.GetRequiredValue(data), arguments.GetValue(urls), arguments.GetValue(database));
            await using var service = await FraudWatchServer.OpenAsync(options, Console.Error, time: null, cancellation);
            await service.StartAsync(cancellation);
            await Console.Error.WriteLineAsync($"FraudWatch listens at {string.Join(", ", service.Urls)}. Ctrl+C stops it.");
            await service.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }
}
