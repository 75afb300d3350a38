using System.CommandLine;

namespace FraudWatch.Benchmarks.National;

/// <summary><c>national</c>: answers of 3101 and 3102 under the load of a city's hospitals.</summary>
internal static class NationalCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "Data folder, ingested and run; tokens and the file of patients are added to it.", Required = true };
        var rate = new Option<int>("--rate") { Description = "Calls a second.", DefaultValueFactory = _ => 200 };
        var seconds = new Option<int>("--seconds") { Description = "Seconds of load.", DefaultValueFactory = _ => 60 };
        var longest = new Option<int>("--longest") { Description = "Percent of the visits that are of the patients with the longest histories.", DefaultValueFactory = _ => 0 };
        var command = new Command("national", "Measures the national audit interface: visits of the store's patients sent as 3101 and 3102.") { data, rate, seconds, longest };
        command.SetAction(async (arguments, cancellation) =>
        {
            var options = new NationalOptions(arguments.GetRequiredValue(data), arguments.GetValue(rate), arguments.GetValue(seconds), Math.Clamp(arguments.GetValue(longest), 0, 100));
            Console.Write(await NationalBenchmark.RunAsync(options, Console.Error.WriteLine, cancellation));
            return 0;
        });
        return command;
    }
}
