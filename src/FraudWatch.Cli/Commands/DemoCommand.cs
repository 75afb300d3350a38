using System.CommandLine;
using System.Diagnostics;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Pipeline;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Synthetic;

namespace FraudWatch.Cli.Commands;

/// <summary><c>demo</c>: a synthetic city, loaded, run and ranked: the whole way on one machine in under two minutes.</summary>
internal static class DemoCommand
{
    private const int People = 20_000;
    private const string DefaultFolder = "data/demo";

    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = $"Data folder; without it {DefaultFolder}, made anew." };
        var people = CommonOptions.People(People);
        var months = CommonOptions.Months();
        var seed = CommonOptions.Seed();
        var noServe = new Option<bool>("--no-serve") { Description = "Stop after the list (the page is not part of this version)." };
        var json = CommonOptions.Json();
        var command = new Command("demo", "Generates a city, loads it, runs the rules and prints whom to inspect first.")
        {
            data, people, months, seed, noServe, json,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var started = Stopwatch.GetTimestamp();
            using var line = ProgressLine.ForTerminal();
            var city = new CityOptions(arguments.GetValue(people), arguments.GetValue(months), arguments.GetValue(seed));
            var folder = DemoFolder.Prepare(arguments.GetValue(data), DefaultFolder);
            var made = await GenerateAsync(city, folder, line, cancellation);
            using var store = ClaimsStore.Open(folder);
            await LoadAsync(store, folder, line, cancellation);
            await DetectionPipeline.RunAsync(store, new PipelineOptions(), line.For<PipelineProgress>(Describe.Stage), cancellation);
            line.Dispose();
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var result = DemoResult.Read(store, made, seconds);
            if (arguments.GetValue(json))
                JsonOutput.Write(result);
            else
                result.WriteText(Console.Out);
            return 0;
        });
        return command;
    }

    private static async Task<CityReport> GenerateAsync(CityOptions city, string folder, ProgressLine line, CancellationToken cancellation)
    {
        var made = await SyntheticCity.GenerateAsync(city, DemoFolder.Exports(folder), line.For<CityProgress>(Describe.City), cancellation);
        line.Finish($"generated {made.FeeLines:N0} fee lines of {made.People:N0} people");
        return made;
    }

    private static async Task LoadAsync(ClaimsStore store, string folder, ProgressLine line, CancellationToken cancellation)
    {
        var request = new IngestRequest([DemoFolder.Exports(folder)], BatchId: null, Profile: null);
        var report = await IngestClaims.RunAsync(store, request, line.For<IngestProgress>(Describe.Ingest), cancellation);
        line.Finish($"loaded {report.Tables.Values.Sum(t => t.Accepted):N0} rows in {report.Seconds:N1} s");
    }
}
