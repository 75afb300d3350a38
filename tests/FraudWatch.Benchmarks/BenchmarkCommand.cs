using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FraudWatch.Benchmarks.Compaction;
using FraudWatch.Benchmarks.Evidence;
using FraudWatch.Benchmarks.Learning;
using FraudWatch.Benchmarks.Measuring;
using FraudWatch.Benchmarks.National;
using FraudWatch.Benchmarks.Reporting;
using FraudWatch.Benchmarks.Service;
using FraudWatch.Benchmarks.Units;

namespace FraudWatch.Benchmarks;

/// <summary>The command line: the benchmark, and the hidden command under which it starts itself for one unit of work. Exit codes: 0 measured, 1 failed, 2 wrong usage.</summary>
internal static class BenchmarkCommand
{
    private const long LeastLines = 10_000;
    private const long MostLines = 400_000_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var result = Root().Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }

        try
        {
            // A unit that fails shows where; the benchmark around it says only which.
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = args is [UnitProcess.Verb, ..] });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled.");
            return 1;
        }
        catch (UnitFailedException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static RootCommand Root()
    {
        var lines = new Option<long[]>("--lines")
        {
            Description = "Sizes in fee lines, with commas between.",
            DefaultValueFactory = _ => [1_000_000, 10_000_000],
            CustomParser = ParseLines,
        };
        var repeats = new Option<int>("--repeats")
        {
            Description = "Pairs of runs behind each ratio.",
            DefaultValueFactory = _ => 3,
            CustomParser = ParseRepeats,
        };
        var arrow = new Option<bool>("--arrow") { Description = "Only what concerns Arrow: its ingest and its export." };
        var keep = new Option<string?>("--keep") { Description = "Folder to work in; its cities are kept and used again." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of tables." };
        var root = new RootCommand("Measures FraudWatch against bare DuckDB, in ratios.") { lines, repeats, arrow, keep, json, LearningCommand(), EvidenceCommand.Create(), ServiceCommand.Create(), CompactionCommand.Create(), NationalCommand.Create(), UnitCommand() };
        root.SetAction(async (arguments, cancellation) =>
        {
            var options = new BenchmarkOptions(arguments.GetValue(lines) ?? [], arguments.GetValue(repeats), arguments.GetValue(arrow), arguments.GetValue(keep));
            var report = await Benchmark.RunAsync(options, Console.Error.WriteLine, cancellation);
            Console.Write(arguments.GetValue(json) ? ReportJson.Of(report) : ReportText.Of(report));
            return 0;
        });
        return root;
    }

    private static Command LearningCommand()
    {
        var repeats = new Option<int>("--repeats")
        {
            Description = "Rounds behind each median.",
            DefaultValueFactory = _ => 5,
            CustomParser = ParseRepeats,
        };
        var command = new Command("learning", "Measures boosted trees against scikit-learn's and xgboost's, where python3 has them.") { repeats };
        command.SetAction(async (arguments, cancellation) =>
        {
            var options = new LearningOptions(arguments.GetValue(repeats));
            Console.Write(LearningReportText.Of(await LearningBenchmark.RunAsync(options, Console.Error.WriteLine, cancellation)));
            return 0;
        });
        return command;
    }

    private static Command UnitCommand()
    {
        var name = new Argument<string>("name");
        var values = new Argument<string[]>("values");
        var command = new Command(UnitProcess.Verb, "Measures one unit of work in this process.") { name, values };
        command.Hidden = true;
        command.SetAction(async (arguments, cancellation) =>
        {
            var measured = await Unit.RunAsync(arguments.GetValue(name) ?? "", arguments.GetValue(values) ?? [], cancellation);
            Console.Write(Measurement.Write(measured));
            return 0;
        });
        return command;
    }

    private static long[] ParseLines(ArgumentResult result)
    {
        var sizes = new List<long>();
        foreach (var text in result.Tokens.SelectMany(token => token.Value.Split(',')))
        {
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= LeastLines and <= MostLines)
                sizes.Add(size);
            else
                result.AddError($"--lines takes whole numbers from {LeastLines} to {MostLines} with commas between, not '{text}'.");
        }

        return [.. sizes];
    }

    private static int ParseRepeats(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var repeats) && repeats is >= 1 and <= 99)
            return repeats;
        result.AddError($"--repeats takes a whole number from 1 to 99, not '{result.Tokens[0].Value}'.");
        return 0;
    }
}
