using System.CommandLine;

namespace FraudWatch.Benchmarks.Evidence;

/// <summary><c>evidence</c>: what the scores are worth on generated cities, with their baselines.</summary>
internal static class EvidenceCommand
{
    public static Command Create()
    {
        var seeds = new Option<int>("--seeds") { Description = "Cities of each kind.", DefaultValueFactory = _ => 10 };
        var from = new Option<int>("--from") { Description = "Seed of the first city.", DefaultValueFactory = _ => 1 };
        var only = new Option<string[]>("--only") { Description = $"Parts to measure: {string.Join(", ", EvidenceBenchmark.Parts)}; all by default.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. EvidenceBenchmark.Parts]);
        var keep = new Option<string?>("--keep") { Description = "Folder to leave the cities in." };
        var verdicts = new Option<int[]>("--verdicts") { Description = "Numbers of labels that the calibrated models learn from.", DefaultValueFactory = _ => [140, 500], AllowMultipleArgumentsPerToken = true };
        var command = new Command("evidence", "Measures ranks, precision after verdicts and calibration on generated cities.") { seeds, from, only, keep, verdicts };
        command.SetAction(async (arguments, cancellation) =>
        {
            var parts = arguments.GetValue(only) is { Length: > 0 } named ? named : [.. EvidenceBenchmark.Parts];
            var options = new EvidenceOptions(Math.Max(1, arguments.GetValue(seeds)), arguments.GetValue(keep), arguments.GetValue(from), arguments.GetValue(verdicts) ?? []);
            Console.Write(EvidenceReportText.Of(await EvidenceBenchmark.RunAsync(options, parts, Console.Error.WriteLine, cancellation)));
            return 0;
        });
        return command;
    }
}
