using System.CommandLine;
using FraudWatch.Cli.Export;
using FraudWatch.Core.Inspections;

namespace FraudWatch.Cli.Commands.Plan;

/// <summary><c>plan verify</c>: repeats a published draw from its file alone.</summary>
internal static class PlanVerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "What 'plan --format json' wrote, or a published sample of records." };
        var commitment = new Option<string?>("--commitment") { Description = "The commitment that was published before the draw." };
        var json = CommonOptions.Json();
        var command = new Command("verify", "Checks that candidates, seed and result of a published draw belong together.") { file, commitment, json };
        command.SetAction(async (arguments, cancellation) =>
        {
            var text = await File.ReadAllTextAsync(arguments.GetRequiredValue(file), cancellation);
            var report = VerifyPublished.Check(text, arguments.GetValue(commitment));
            if (arguments.GetValue(json))
                JsonOutput.Write(new PlanVerifyOutput(report.IsSound, report.Format, report.Commitment, report.Problems));
            else if (report.IsSound)
                await Console.Out.WriteLineAsync($"The draw repeats exactly. Its commitment is {report.Commitment}{(arguments.GetValue(commitment) is null ? "; compare it with the one published before the draw" : ", as published before")}.");
            if (!arguments.GetValue(json))
                foreach (var problem in report.Problems)
                    await Console.Error.WriteLineAsync(problem);
            return report.IsSound ? 0 : 1;
        });
        return command;
    }
}
