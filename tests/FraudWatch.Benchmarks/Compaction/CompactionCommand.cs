using System.CommandLine;

namespace FraudWatch.Benchmarks.Compaction;

/// <summary><c>compaction</c>: a lake of many small batches, before and after its files were written together.</summary>
internal static class CompactionCommand
{
    public static Command Create()
    {
        var batches = new Option<int>("--batches") { Description = "Batches that come in one by one.", DefaultValueFactory = _ => 200 };
        var people = new Option<int>("--people") { Description = "People whose claims are in a batch.", DefaultValueFactory = _ => 100 };
        var command = new Command("compaction", "Measures what compaction brings on a lake of many small batches, and that it changes no row.") { batches, people };
        command.SetAction(async (arguments, cancellation) =>
        {
            var folder = Directory.CreateTempSubdirectory("fw-benchmark-");
            try
            {
                var source = new SmallBatches(Path.Combine(folder.FullName, "batches"), Math.Max(2, arguments.GetValue(batches)), Math.Max(1, arguments.GetValue(people)));
                Console.Write(await CompactionBenchmark.RunAsync(source, Path.Combine(folder.FullName, "store"), Console.Error.WriteLine, cancellation));
                return 0;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }
}
