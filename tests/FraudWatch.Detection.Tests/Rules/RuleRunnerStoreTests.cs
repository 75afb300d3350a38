using FraudWatch.Detection.Rules;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Rules on a real store: its query instance has external access off and its configuration locked.</summary>
public sealed class RuleRunnerStoreTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("fraudwatch-store-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Claims_from_files_become_findings_that_can_be_explained()
    {
        var exports = Path.Combine(RepositoryFolders.Rules, "charging", "days-over-stay", "fixtures", "fires");
        using var store = ClaimsStore.Open(Path.Combine(data, "store"));
        await IngestClaims.RunAsync(store, new IngestRequest([.. new[] { "mdtrt_d", "setl_d", "fee_list_d" }.Select(table => Path.Combine(exports, table + ".csv"))], "b1", null), null, CancellationToken.None);
        using (var connection = store.Connect())
        {
            await StageRunner.RunAsync(connection, Stage.Claims);
            await StageRunner.RunAsync(connection, Stage.Features);
        }

        var report = await RuleRunner.RunAsync(store, new RuleRunOptions { RuleIds = ["days-over-stay", "absent-at-ward-check"] });

        Assert.Equal([(true, 1L), (false, 0L)], report.Rules.Select(rule => (rule.Runnable, rule.Findings ?? 0)));
        using var reader = store.Connect();
        var id = reader.Texts("SELECT finding_id FROM findings.finding")[0][0]!;
        var explanation = await RuleExplanation.ExplainAsync(store, "days-over-stay", id);
        Assert.Equal((80m, 60m, 1L), (explanation.Finding.AmountAtRisk!.Value, explanation.Finding.FundAtRisk!.Value, explanation.Finding.Watermark));
        Assert.Contains(explanation.Involved, table => table.Title == "fee_line" && table.Total == 1);
    }
}
