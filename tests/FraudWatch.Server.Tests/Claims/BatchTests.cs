using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Testing;
using static FraudWatch.Server.Tests.Claims.ClaimsFiles;

namespace FraudWatch.Server.Tests.Claims;

public sealed class BatchTests
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_batch_tells_what_is_missing_and_how_it_differs_from_earlier_ones(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var client = await service.SignInAsync(Role.Supervisor);
        for (var day = 0; day < 4; day++)
            await client.LoadAsync(Text(Settlements, Enumerable.Range(0, 10 + day).Select(n => Settlement($"D{day}N{n}", "100.00"))));

        var odd = await client.LoadAsync(Text(Settlements, Enumerable.Range(0, 46).Select(n => Settlement($"ODD{n}", "300.00"))));

        var check = odd.Json["checks"]?[0];
        Assert.Equal((4, 46.0, 11.5, 4.0), ((int?)check?["earlier"], (double?)check?["rows"]?["value"], (double?)check?["rows"]?["median"], (double?)check?["rows"]?["ratio"]));
        Assert.Equal((100.0, 3.0), ((double?)check?["mean_amount"]?["median"], (double?)check?["mean_amount"]?["ratio"]));
        var missing = check?["missing_columns"]?.AsArray().Select(name => (string?)name).ToList() ?? [];
        Assert.Contains("inscp_amt", missing);
        Assert.DoesNotContain("medfee_sumamt", missing);
        Assert.Contains("card-cluster", check?["rules_touched"]?.AsArray().Select(name => (string?)name) ?? []);
        Assert.Contains("setl_d.inscp_amt", odd.Json["rules_switched_off"]?["card-cluster"]?.AsArray().Select(name => (string?)name) ?? []);
        Assert.Equal("2025-01-06T00:00:00", (string?)odd.Json["batch"]?["tables"]?[0]?["newest_at"]);

        var page = await client.GetAsync("/api/v1/batches?table=setl_d&state=loaded&limit=2&count=true");
        var next = await client.GetAsync($"/api/v1/batches?table=setl_d&state=loaded&limit=2&cursor={page.Json["next"]}");
        Assert.Equal(5, (long?)page.Json["total"]);
        Assert.Equal(4, page.Items.Concat(next.Items).Select(batch => (string?)batch?["number"]).Distinct().Count());
        Assert.Empty((await client.GetAsync("/api/v1/batches?table=fee_list_d")).Items);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_the_command_line_loaded_is_listed_with_its_quarantine(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine, data: folder =>
        {
            var file = Path.Combine(folder, "mdtrt_d.csv");
            File.WriteAllText(file, Text(Encounters, Encounter("CLI1"), Encounter("CLI2", "never")));
            using var store = ClaimsStore.Open(folder);
            IngestClaims.RunAsync(store, new IngestRequest([file], "by-hand"), null, default).GetAwaiter().GetResult();
            File.Delete(file);
        });
        using var client = await service.SignInAsync(Role.Auditor);

        var batch = Assert.Single((await client.GetAsync("/api/v1/batches")).Items);
        var row = Assert.Single((await client.GetAsync("/api/v1/quarantine?batch=by-hand")).Items);

        Assert.Equal(("by-hand", "direct", "loaded"), ((string?)batch?["number"], (string?)batch?["source"], (string?)batch?["state"]));
        Assert.Equal((1, 1), ((int?)batch?["tables"]?[0]?["accepted"], (int?)batch?["tables"]?[0]?["quarantined"]));
        Assert.Equal((3, "begntime", "is not a time", "open"), ((int?)row?["line"], (string?)row?["column"], (string?)row?["reason"], (string?)row?["state"]));
    }
}
