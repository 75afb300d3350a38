using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Access;

public sealed class RegionTests(Services services) : IClassFixture<Services>
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_lies_in_another_division_is_not_found(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator, "990100");
        using var inside = await service.SignInAsync(Role.Inspector, "990101");
        using var outside = await service.SignInAsync(Role.Inspector, "990200");
        var (near, far) = ($"/api/v1/users/{inside.Session["user_id"]}", $"/api/v1/users/{outside.Session["user_id"]}");

        Assert.Equal((200, 404), ((await admin.GetAsync(near)).Status, (await admin.GetAsync(far)).Status));
        Assert.Equal(404, (await admin.PatchAsync(far, new { enabled = false }, "\"1\"")).Status);
        Assert.Equal(404, (await admin.DeleteAsync(far + "/second-factor")).Status);
        Assert.Equal(403, (await admin.PatchAsync(near, new { regions = new[] { "990200" } }, "\"1\"")).Status);
        var listed = (await admin.GetAsync("/api/v1/users?limit=500&role=inspector")).Items.Select(user => (long?)user?["id"]).ToList();
        Assert.Contains((long?)inside.Session["user_id"], listed);
        Assert.DoesNotContain((long?)outside.Session["user_id"], listed);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_another_division_asks_a_second_person_for_is_neither_seen_nor_decided(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var asks = await service.SignInAsync(Role.Inspector, "990101");
        using var near = await service.SignInAsync(Role.Supervisor, "990100");
        using var beside = await service.SignInAsync(Role.Supervisor, "990102");
        var asked = await asks.PostAsync("/api/v1/exports/unmasked-requests", new { list = "findings", filters = new { rule = "overlapping-stays" }, reason = "移交公安机关" });
        var path = $"/api/v1/approvals/{asked.Json["id"]}";
        async Task<int> DecideAsync(ApiClient client) => (await client.SendAsync(
            HttpMethod.Post, $"{path}/decision", new { approve = true }, request => request.Headers.TryAddWithoutValidation("If-Match", "\"1\""))).Status;

        Assert.Equal((200, 200, 404), ((await asks.GetAsync(path)).Status, (await near.GetAsync(path)).Status, (await beside.GetAsync(path)).Status));
        Assert.DoesNotContain((await beside.GetAsync("/api/v1/approvals?limit=500")).Items, one => (long?)one?["id"] == (long?)asked.Json["id"]);
        Assert.Equal(404, await DecideAsync(beside));
        Assert.Equal(200, await DecideAsync(near));
    }
}
