using FraudWatch.Benchmarks.Reporting;

namespace FraudWatch.Benchmarks;

/// <summary>The whole benchmark: each size in a folder of its own.</summary>
internal static class Benchmark
{
    /// <param name="options">What to measure.</param>
    /// <param name="say">Told what is being done.</param>
    /// <param name="cancellation">Ends the running unit too.</param>
    public static async Task<BenchmarkReport> RunAsync(BenchmarkOptions options, Action<string> say, CancellationToken cancellation)
    {
        var root = options.Keep ?? Directory.CreateTempSubdirectory("fraudwatch-benchmark-").FullName;
        try
        {
            var sizes = new List<SizeReport>();
            foreach (var lines in options.Lines)
                sizes.Add(await RunSizeAsync(root, lines, options, say, cancellation));
            return new BenchmarkReport(Machine.This(), options.Repeats, BenchmarkOptions.Seed, sizes);
        }
        finally
        {
            if (options.Keep is null)
                Directory.Delete(root, recursive: true);
        }
    }

    private static async Task<SizeReport> RunSizeAsync(
        string root, long lines, BenchmarkOptions options, Action<string> say, CancellationToken cancellation)
    {
        var folder = Path.Combine(Path.GetFullPath(root), $"{lines}");
        var export = new CityExport(folder, lines);
        var report = await new SizeRun(export, options.Repeats, options.ArrowOnly, what => say($"{lines:N0} lines: {what}"), cancellation).RunAsync();
        if (options.Keep is null)
            Directory.Delete(folder, recursive: true);
        return report;
    }
}
