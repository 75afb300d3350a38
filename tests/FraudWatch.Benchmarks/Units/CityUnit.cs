using System.Diagnostics;
using FraudWatch.Benchmarks.Measuring;
using FraudWatch.Synthetic;

namespace FraudWatch.Benchmarks.Units;

/// <summary>A synthetic city with all its schemes, so that rules have something to find.</summary>
internal static class CityUnit
{
    public static async Task<Measurement> RunAsync(string folder, int people, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var city = await SyntheticCity.GenerateAsync(new CityOptions(people, Seed: BenchmarkOptions.Seed), folder, null, cancellation);
        return new Measurement(clock.Elapsed.TotalSeconds, city.FeeLines);
    }
}
