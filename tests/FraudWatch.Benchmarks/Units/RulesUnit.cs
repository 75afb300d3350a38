using System.Diagnostics;
using FraudWatch.Benchmarks.Measuring;
using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Benchmarks.Units;

/// <summary>
/// All rules through the runner, findings published, and the rules' own SELECTs alone, by turns on one store; what several rules
/// share is computed once on both sides. Both come after one run that is not counted.
/// </summary>
internal static class RulesUnit
{
    /// <returns>By turns ours and the bare SQL's.</returns>
    public static async Task<IReadOnlyList<Measurement>> RunAsync(string folder, int repeats, CancellationToken cancellation)
    {
        var catalogue = RuleCatalogue.Load();
        using var store = ClaimsStore.Open(folder);
        var rules = await RulesThatRunAsync(store, catalogue, cancellation);
        var options = new RuleRunOptions { Catalogue = catalogue, RuleIds = [.. rules.Select(rule => rule.Id)] };
        var measured = new List<Measurement>();
        for (var round = 0; round < repeats; round++)
        {
            var bareFirst = round % 2 == 1 ? RunBare(store, catalogue, rules) : null;
            measured.Add(await RunOursAsync(store, options, cancellation));
            measured.Add(bareFirst ?? RunBare(store, catalogue, rules));
        }

        return measured;
    }

    /// <summary>A rule that is broken or lacks a column says so, and the others are measured.</summary>
    private static async Task<IReadOnlyList<Rule>> RulesThatRunAsync(ClaimsStore store, RuleCatalogue catalogue, CancellationToken cancellation)
    {
        var report = await RuleRunner.RunAsync(store, new RuleRunOptions { Catalogue = catalogue }, null, cancellation);
        foreach (var problem in catalogue.Problems)
            await Console.Error.WriteLineAsync($"left out: {problem}");
        foreach (var outcome in report.Rules.Where(outcome => outcome.Reason is not null))
            await Console.Error.WriteLineAsync($"left out: {outcome.RuleId}: {outcome.Reason}");
        return [.. report.Rules.Where(outcome => outcome.Reason is null).Select(outcome => catalogue.Find(outcome.RuleId))];
    }

    private static async Task<Measurement> RunOursAsync(ClaimsStore store, RuleRunOptions options, CancellationToken cancellation)
    {
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var report = await RuleRunner.RunAsync(store, options, null, cancellation);
        return new Measurement(clock.Elapsed.TotalSeconds, report.Findings)
        {
            ProcessorSeconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds,
            Parts = report.Rules.Select(rule => (Name: rule.RuleId, rule.Seconds))
                .Concat(report.Shared.Select(shared => (Name: $"shared {shared.Name}", shared.Seconds)))
                .ToDictionary(part => part.Name, part => part.Seconds),
        };
    }

    private static Measurement RunBare(ClaimsStore store, RuleCatalogue catalogue, IReadOnlyList<Rule> rules)
    {
        using var connection = store.Connect();
        return new BareRules(connection).Run(catalogue, rules);
    }
}
