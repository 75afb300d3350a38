using System.CommandLine;

namespace FraudWatch.Benchmarks.Service;

/// <summary><c>service</c>: answers of the service under the load of an office, while claims come in.</summary>
internal static class ServiceCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "Data folder, ingested and run; cases are added to it.", Required = true };
        var database = new Option<string>("--database") { Description = "sqlite, or the connection string of a PostgreSQL database.", DefaultValueFactory = _ => "sqlite" };
        var cases = new Option<int>("--cases") { Description = "Cases in the queue.", DefaultValueFactory = _ => 100_000 };
        var rate = new Option<int>("--rate") { Description = "Requests a second.", DefaultValueFactory = _ => 100 };
        var seconds = new Option<int>("--seconds") { Description = "Seconds of load, alone and again with a batch.", DefaultValueFactory = _ => 60 };
        var people = new Option<int>("--batch-people") { Description = "People whose claims come in meanwhile.", DefaultValueFactory = _ => 20_000 };
        var command = new Command("service", "Measures the service's answers under load, alone and while a batch comes in.") { data, database, cases, rate, seconds, people };
        command.SetAction(async (arguments, cancellation) =>
        {
            var options = new ServiceOptions(
                arguments.GetRequiredValue(data), arguments.GetValue(database) ?? "sqlite", arguments.GetValue(cases), arguments.GetValue(rate),
                arguments.GetValue(seconds), arguments.GetValue(people));
            await ServiceBenchmark.RunAsync(options, Console.Error.WriteLine, Console.WriteLine, cancellation);
            return 0;
        });
        return command;
    }
}
