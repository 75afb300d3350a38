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
}
