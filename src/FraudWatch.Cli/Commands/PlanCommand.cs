using System.CommandLine;
using FraudWatch.Cli.Commands.Plan;
using FraudWatch.Cli.Export;
using FraudWatch.Cli.Terminal;
using FraudWatch.Core.Inspections;
using FraudWatch.Detection.Planning;
using FraudWatch.Pipeline;
using FraudWatch.Store;

namespace FraudWatch.Cli.Commands;

/// <summary>
/// <c>plan</c>: draws the institutions to inspect from the rating and divides them among teams. As JSON it prints everything that
/// <c>plan verify</c> or another program needs to repeat the draw; the other formats hold a row per institution.
/// </summary>
internal static class PlanCommand
{
    private const string Columns =
        "team, position, fixmedins_code, fixmedins_name, kind, area, share, rank, tier, probability, expected_recovery, weight, draw_key";

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var teams = new Option<int>("--teams") { Description = "Teams that share the work.", Required = true, Validators = { r => CommonOptions.RequireAtLeast(r, 1) } };
        var slots = new Option<int?>("--slots") { Description = $"Institutions to draw (default {DrawDesign.SlotsPerTeam} per team).", Validators = { r => CommonOptions.RequireAtLeast(r, 1) } };
        var share = new Option<double>("--random-share") { Description = "Share drawn by chance alone, 0 to 1.", DefaultValueFactory = _ => DrawDesign.UsualRandomShare };
        var seed = new Option<string?>("--seed") { Description = "Seed of the draw (default: 32 random bytes)." };
        var format = CommonOptions.Format();
        var output = CommonOptions.Out();
        var command = new Command("plan", "Draws institutions to inspect, so that anyone can repeat the draw.") { data, teams, slots, share, seed, format, output };
        command.Add(PlanVerifyCommand.Create());
        command.SetAction(async (arguments, cancellation) =>
        {
            var file = arguments.GetValue(output);
            var chosen = TableExport.FormatOf(arguments.GetValue(format), file);
            using var store = ExistingStore.OpenWith("risk", "institution", arguments.GetRequiredValue(data));
            var list = await DetectionPipeline.PlanAsync(store, progress: null, cancellation);
            var draw = Draw(list, arguments.GetRequiredValue(teams), arguments.GetValue(slots), arguments.GetValue(share), arguments.GetValue(seed));
            Keep(store, draw);
            if (chosen == TableFormat.Json)
                await WriteJsonAsync(draw, file, cancellation);
            else if (arguments.GetValue(format) is null && file is null && !Console.IsOutputRedirected)
                PlanText.Write(draw, Console.Out);
            else
                await TableExport.WriteAsync(store, $"select {Columns} from plan.institution order by team, position", chosen, file, cancellation);
            await Console.Error.WriteLineAsync($"Candidates {draw.CandidateHash}, commitment {draw.Commitment}, seed {draw.Seed}. --format json holds all that 'fraudwatch plan verify' needs.");
            return 0;
        });
        return command;
    }

    private static PublishedDraw Draw(CandidateList list, int teams, int? slots, double share, string? seed)
    {
        try
        {
            var number = slots ?? Math.Min(teams * DrawDesign.SlotsPerTeam, list.Candidates.Count);
            return PublishedDraw.Of(list, DrawDesign.Of(number, share, teams, list.Candidates.Count), seed ?? SeedCommitment.NewSeed());
        }
        catch (ArgumentException e)
        {
            throw new WrongUsageException(e.Message);
        }
    }

    private static void Keep(ClaimsStore store, PublishedDraw draw)
    {
        using var connection = store.Connect();
        DrawnPlan.Write(connection, draw);
    }

    private static async Task WriteJsonAsync(PublishedDraw draw, string? file, CancellationToken cancellation)
    {
        var json = PublishedJson.Write(draw) + "\n";
        if (file is null)
        {
            await Console.Out.WriteAsync(json);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
        await File.WriteAllTextAsync(file, json, cancellation);
    }
}
