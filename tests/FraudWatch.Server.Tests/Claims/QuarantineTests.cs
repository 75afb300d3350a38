using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;
using Microsoft.EntityFrameworkCore;
using static FraudWatch.Server.Tests.Claims.ClaimsFiles;

namespace FraudWatch.Server.Tests.Claims;

public sealed class QuarantineTests(Services services) : IClassFixture<Services>
{
    private const string Identity = "11010519491231002X";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_mended_row_is_sent_again_once_and_is_then_no_longer_open(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var client = await service.SignInAsync(Role.Supervisor);
        var number = await LoadAsync(client, Encounter("MEND1"), Encounter("MEND2", "never"), Encounter("MEND3", "never"));
        var row = (await client.GetAsync($"/api/v1/quarantine?batch={number}")).Items[0];
        var address = $"/api/v1/quarantine/{row?["id"]}";
        var read = await client.GetAsync(address);

        var mended = await client.PatchAsync(address, new { values = new { begntime = "2025-03-04 05:06:07" } }, read.ETag);
        var unknown = await client.PatchAsync(address, new { values = new { nothing = "1" } }, mended.ETag);
        var stale = await client.PatchAsync(address, new { values = new { begntime = "2025-03-04" } }, read.ETag);
        var sending = new { filter = new { ids = new[] { (long?)row?["id"] } }, count = 1 };
        var sent = await client.PostAsync("/api/v1/quarantine/sendings", sending);
        var twice = await client.PostAsync("/api/v1/quarantine/sendings", sending);

        Assert.Equal((200, 400, 412), (mended.Status, unknown.Status, stale.Status));
        Assert.Equal((202, 409), (sent.Status, twice.Status));
        var again = await client.BatchAsync((string?)sent.Json["items"]?[0]?["number"]);
        Assert.Equal(("loaded", "repair", number), ((string?)again.Json["batch"]?["state"], (string?)again.Json["batch"]?["source"], (string?)again.Json["batch"]?["repair_of"]));
        var old = await client.GetAsync(address);
        Assert.Equal(("sent_again", (string?)again.Json["batch"]?["number"]), ((string?)old.Json["row"]?["state"], (string?)old.Json["row"]?["sent_in"]));
        Assert.Single((await client.GetAsync($"/api/v1/quarantine?batch={number}&state=open")).Items);
        Assert.Equal(1, service.Count("select count(*) from lake.mdtrt_d where mdtrt_id = 'MEND2' and begntime = timestamp '2025-03-04 05:06:07'"));
        Assert.Contains((string?)again.Json["batch"]?["number"], (await client.GetAsync($"/api/v1/batches/{number}")).Json["mended_by"]?.AsArray().Select(one => (string?)one) ?? []);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task One_value_for_many_rows_needs_their_count(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var client = await service.SignInAsync(Role.Supervisor);
        var number = await LoadAsync(client, [Encounter("MANY0"), .. Enumerable.Range(1, 30).Select(n => Encounter($"MANY{n}", "unknown"))]);
        var filter = new { batch = number, column = "begntime" };

        var wrong = await client.PostAsync("/api/v1/quarantine/repairs", new { filter, column = "begntime", value = "2025-05-05 00:00:00", count = 29 });
        var reasons = await client.GetAsync($"/api/v1/quarantine/reasons?batch={number}");
        var right = await client.PostAsync("/api/v1/quarantine/repairs", new { filter, column = "begntime", value = "2025-05-05 00:00:00", count = 30 });
        var sent = await client.PostAsync("/api/v1/quarantine/sendings", new { filter, count = 30 });
        var batch = await client.BatchAsync((string?)sent.Json["items"]?[0]?["number"]);

        Assert.Equal((409, 200, 30), (wrong.Status, right.Status, (int?)right.Json["rows"]));
        Assert.Contains("30 open rows", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(("begntime", "is not a time", 30), ((string?)reasons.Items[0]?["column"], (string?)reasons.Items[0]?["reason"], (int?)reasons.Items[0]?["rows"]));
        Assert.Equal(30, (int?)batch.Json["batch"]?["tables"]?[0]?["accepted"]);
        Assert.Equal(31, service.Count("select count(*) from lake.mdtrt_d where mdtrt_id like 'MANY%'"));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Personal_values_are_masked_unless_who_may_repair_asks_for_them(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var supervisor = await service.SignInAsync(Role.Supervisor);
        using var auditor = await service.SignInAsync(Role.Auditor);
        var batch = await supervisor.LoadAsync(Text(Encounters + ",certno,psn_name,notes", Encounter("MASK1", "never") + $",{Identity},李小明,call 13800138000", $"short,{Identity}"));
        var rows = (await auditor.GetAsync($"/api/v1/quarantine?batch={batch.Json["batch"]?["number"]}&sort=line")).Items;
        var address = $"/api/v1/quarantine/{rows[0]?["id"]}";

        var masked = await auditor.GetAsync(address);
        var damaged = await auditor.GetAsync($"/api/v1/quarantine/{rows[1]?["id"]}");
        var refused = await auditor.GetAsync($"{address}?clear=true");
        var clear = await supervisor.GetAsync($"{address}?clear=true");

        foreach (var text in new[] { masked.Text, damaged.Text })
        {
            Assert.DoesNotContain(Identity, text, StringComparison.Ordinal);
            Assert.DoesNotContain("小明", text, StringComparison.Ordinal);
            Assert.DoesNotContain("990100001234", text, StringComparison.Ordinal);
            Assert.DoesNotContain("13800138000", text, StringComparison.Ordinal);
        }
        Assert.Contains("H32010000001", masked.Text, StringComparison.Ordinal);
        Assert.Contains("never", masked.Text, StringComparison.Ordinal);
        Assert.Equal(403, refused.Status);
        Assert.Contains(Identity, clear.Text, StringComparison.Ordinal);
        var subject = $"quarantine:{rows[0]?["id"]}";
        await using var context = service.Database.Open();
        Assert.Equal(1, await context.Set<AuditEntry>().CountAsync(entry => entry.Action == "quarantine.read_clear" && entry.Subject == subject));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_download_can_be_mended_and_uploaded_and_the_old_rows_given_up(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var client = await service.SignInAsync(Role.Supervisor);
        var number = await LoadAsync(client, Encounter("DOWN1"), Encounter("DOWN2", "never"), "DOWN3,990100001234");

        var csv = await client.GetAsync($"/api/v1/quarantine/rows.csv?batch={number}&table=mdtrt_d");
        var mended = csv.Text.TrimStart('\uFEFF').Replace("never", "2025-01-02 00:00:00", StringComparison.Ordinal)
            .Replace("DOWN3,990100001234,,,", Encounter("DOWN3"), StringComparison.Ordinal);
        var uploaded = await client.LoadAsync(mended);
        var discarded = await client.PostAsync("/api/v1/quarantine/discards", new { filter = new { batch = number }, reason = "Mended in another file.", count = 2 });

        Assert.StartsWith(Encounters + "\n", csv.Text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(2, (int?)uploaded.Json["batch"]?["tables"]?[0]?["accepted"]);
        Assert.Equal(200, discarded.Status);
        Assert.Equal(["discarded", "discarded"], (await client.GetAsync($"/api/v1/quarantine?batch={number}")).Items.Select(row => (string?)row?["state"]));
        Assert.Equal(404, (await client.GetAsync($"/api/v1/quarantine/rows.csv?batch={number}&table=mdtrt_d")).Status);
        Assert.Equal(3, service.Count("select count(*) from lake.mdtrt_d where mdtrt_id like 'DOWN%'"));
    }

    private static async Task<string?> LoadAsync(ApiClient client, params string[] rows) =>
        (string?)(await client.LoadAsync(Text(Encounters, rows))).Json["batch"]?["number"];
}
