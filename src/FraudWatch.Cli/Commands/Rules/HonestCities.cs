using FraudWatch.Cli.Terminal;
using FraudWatch.Detection.Rules;
using FraudWatch.Pipeline;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Synthetic;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary>Runs all rules on cities in which nobody cheats.</summary>
internal sealed class HonestCities(RuleCatalogue catalogue, int people, int months, ProgressLine line)
{
    private readonly Dictionary<string, (long Findings, long Units)> counts = [];
    private long stays;

    public async Task RunAsync(int seed, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("fraudwatch-honest-").FullName;
        try
        {
            await SyntheticCity.GenerateAsync(new CityOptions(people, months, seed, []), DemoFolder.Exports(folder), line.For<CityProgress>(Describe.City), cancellation);
            using var store = ClaimsStore.Open(Path.Combine(folder, "store"));
            await IngestClaims.RunAsync(store, new IngestRequest([DemoFolder.Exports(folder)]), line.For<IngestProgress>(Describe.Ingest), cancellation);
            await DetectionPipeline.RunAsync(store, new PipelineOptions { UpTo = "findings", Catalogue = catalogue }, line.For<PipelineProgress>(Describe.Stage), cancellation);
            Count(store);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public IReadOnlyList<HonestRate> Rates() =>
        [.. catalogue.Rules.Select(rule => counts.TryGetValue(rule.Id, out var n) ? new HonestRate(rule, n.Findings, n.Units, stays) : new HonestRate(rule, null, 0, stays))];

    private void Count(ClaimsStore store)
    {
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rule_id, findings, denominator, (SELECT count(*) FROM claims.stay) FROM findings.rule_run WHERE runnable AND findings IS NOT NULL";
        using var reader = command.ExecuteReader();
        var seen = 0L;
        while (reader.Read())
        {
            var (findings, units) = counts.GetValueOrDefault(reader.GetString(0));
            counts[reader.GetString(0)] = (findings + reader.GetInt64(1), units + reader.GetInt64(2));
            seen = reader.GetInt64(3);
        }

        stays += seen;
    }
}
