using FraudWatch.Detection.Rules;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>A finding is explained by its rule as it was, whatever became of the rule and of the derived database since.</summary>
public sealed class RuleArchiveTests : IDisposable
{
    private const string Steps = """
        -- Stays that have ended.
        WITH closed AS (
            SELECT stay_id, fixmedins_code, psn_no, mdtrt_ids, discharge_date, length_of_stay, inscp_amt FROM claims.stay WHERE NOT is_open
        ),
        limits AS (SELECT days FROM claims.knowledge_longest),
        long_stays AS (
            -- Longer than any ward's limit.
            SELECT closed.* FROM closed JOIN limits ON closed.length_of_stay > limits.days
            WHERE closed.length_of_stay > CAST($longest_days AS INTEGER)
        )
        SELECT fixmedins_code, psn_no, mdtrt_ids AS mdtrt_id, discharge_date AS occurred_on, inscp_amt AS amount_at_risk, length_of_stay AS stay_days
        FROM long_stays
        """;

    private readonly string data = Directory.CreateTempSubdirectory("fraudwatch-store-").FullName;
    private readonly RuleFolder folder = new RuleFolder().Add("long-stay", Steps).AddFile("knowledge/longest.csv", "days:INTEGER\n35\n");

    public void Dispose()
    {
        folder.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_finding_is_made_again_criterion_by_criterion_from_the_rule_and_the_knowledge_of_its_time()
    {
        using var store = await StoreAsync();
        await RunAsync(store);
        var before = Finding(store);
        folder.AddFile("knowledge/longest.csv", "days:INTEGER\n90\n");
        File.WriteAllText(Path.Combine(folder.Path, "test", "long-stay", "rule.sql"), Steps.Replace("NOT is_open", "is_open", StringComparison.Ordinal));

        var explanation = await RuleExplanation.ExplainAsync(store, "long-stay", before, folder.Load());

        var recreation = explanation.Recreation!;
        Assert.True(recreation.Found, recreation.Reason);
        Assert.Equal(["closed", "limits", "long_stays"], recreation.Criteria.Select(criterion => criterion.Rows.Title));
        Assert.Equal(["Stays that have ended.", "", "Longer than any ward's limit."], recreation.Criteria.Select(criterion => criterion.Comment));
        Assert.Equal(["mdtrt_ids", null, "mdtrt_ids"], recreation.Criteria.Select(criterion => criterion.Key));
        Assert.Equal([1L, 1L, 1L], recreation.Criteria.Select(criterion => criterion.Rows.Total));
        Assert.Contains("M1", recreation.Criteria[2].Rows.Rows[0]);
    }

    [Fact]
    public async Task A_finding_is_made_again_from_the_benefit_policies_of_its_time()
    {
        const string policy = "benefits/town-residents-2014.yaml";
        folder.AddFile("test/long-stay/rule.sql", Steps.Replace("SELECT days FROM claims.knowledge_longest",
            "SELECT CAST($longest_days AS INTEGER) AS days FROM claims.benefit_policy WHERE policy = 'town-residents-2014'", StringComparison.Ordinal));
        folder.AddFile(policy, await File.ReadAllTextAsync(Path.Combine(RepositoryFolders.Rules, policy)));
        using var store = await StoreAsync();
        await RunAsync(store);
        File.Delete(Path.Combine(folder.Path, policy));

        var explanation = await RuleExplanation.ExplainAsync(store, "long-stay", Finding(store), folder.Load());

        Assert.True(explanation.Recreation!.Found, explanation.Recreation.Reason);
    }

    [Fact]
    public async Task A_finding_of_a_rule_that_is_gone_is_explained_by_the_rule_as_it_was_kept()
    {
        using var store = await StoreAsync();
        await RunAsync(store);
        var rule = Assert.Single(folder.Load().Rules, rule => rule.Id == "long-stay");
        Directory.Delete(Path.Combine(folder.Path, "test"), recursive: true);

        var explanation = await RuleExplanation.ExplainAsync(store, "long-stay", Finding(store), folder.Load());

        Assert.Equal((rule.Title, true), (explanation.Rule.Title, explanation.Recreation!.Found));
    }

    [Fact]
    public async Task Definitions_outlive_the_derived_database_and_stay_the_same_for_the_same_rule()
    {
        using var store = await StoreAsync();
        await RunAsync(store);
        var (id, files) = (Finding(store), Kept(store));

        await store.RebuildAsync();
        await BuildAsync(store);
        await RunAsync(store);

        Assert.Equal((id, files), (Finding(store), Kept(store)));
        Assert.True((await RuleExplanation.ExplainAsync(store, "long-stay", id, folder.Load())).Recreation!.Found);
    }

    [Fact]
    public async Task Changed_texts_of_a_rule_are_kept_beside_the_earlier_ones()
    {
        using var store = await StoreAsync();
        await RunAsync(store);
        folder.AddFile("knowledge/longest.csv", "days:INTEGER\n36\n");

        await RunAsync(store);

        Assert.Equal(2, Directory.GetFiles(Path.Combine(store.Folder.Rules, "definitions")).Length);
    }

    [Fact]
    public async Task A_kept_text_that_was_changed_is_noticed()
    {
        using var store = await StoreAsync();
        await RunAsync(store);
        foreach (var file in Directory.GetFiles(Path.Combine(store.Folder.Rules, "texts")))
            File.AppendAllText(file, " ");

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => RuleExplanation.ExplainAsync(store, "long-stay", Finding(store), folder.Load()));

        Assert.EndsWith("was changed.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_whose_claims_have_gone_is_not_made_again()
    {
        using var store = await StoreAsync();
        await RunAsync(store);
        using (var connection = store.Connect())
            connection.Texts("DELETE FROM claims.stay RETURNING 1");

        var recreation = (await RuleExplanation.ExplainAsync(store, "long-stay", Finding(store), folder.Load())).Recreation!;

        Assert.Equal((false, "the claims have changed since: its rule no longer finds it"), (recreation.Found, recreation.Reason));
    }

    private static string Finding(ClaimsStore store)
    {
        using var connection = store.Connect();
        return connection.Texts("SELECT finding_id FROM findings.finding")[0][0]!;
    }

    private static string Kept(ClaimsStore store) =>
        string.Join(' ', Directory.GetFiles(store.Folder.Rules, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static async Task BuildAsync(ClaimsStore store)
    {
        using var connection = store.Connect();
        await StageRunner.RunAsync(connection, Stage.Claims);
        await StageRunner.RunAsync(connection, Stage.Features);
    }

    private Task<RuleRunReport> RunAsync(ClaimsStore store) =>
        RuleRunner.RunAsync(store, new RuleRunOptions { Catalogue = folder.Load().EnsureSound() });

    private async Task<ClaimsStore> StoreAsync()
    {
        var visits = Path.Combine(data, "mdtrt_d.csv");
        await File.WriteAllTextAsync(visits, """
            mdtrt_id,psn_no,fixmedins_code,med_type,begntime,endtime
            M1,P1,H1,21,2024-03-04 09:10:00,2024-04-13 10:20:00
            M2,P2,H1,21,2024-03-04 09:10:00,2024-03-24 10:20:00

            """);
        var store = ClaimsStore.Open(Path.Combine(data, "store"));
        await IngestClaims.RunAsync(store, new IngestRequest([visits], "b1", null), null, CancellationToken.None);
        await BuildAsync(store);
        return store;
    }
}
