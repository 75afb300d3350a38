using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Users;

public sealed class UserTests(Services services) : IClassFixture<Services>
{
    private static object NewUser(string name) => new
    {
        name,
        display_name = "Li Wei",
        password = "Change-me-2026",
        roles = new[] { "inspector" },
        regions = new[] { "990100" },
    };

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_made_user_is_read_back_with_its_version(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);

        var made = await admin.PostAsync("/api/v1/users", new { name = "made", display_name = "Li Wei", password = "Change-me-2026" });
        var read = await admin.GetAsync(made.Headers.Location?.ToString() ?? "");

        Assert.Equal((201, 200), (made.Status, read.Status));
        Assert.Equal("\"1\"", read.ETag);
        Assert.Equal(made.Text, read.Text);
        Assert.Equal("Li Wei", (string?)read.Json["display_name"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_change_needs_the_version_that_was_read(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        var path = (await admin.PostAsync("/api/v1/users", NewUser("changed"))).Headers.Location?.ToString() ?? "";

        var blind = await admin.PatchAsync(path, new { department = "A" }, etag: null);
        var first = await admin.PatchAsync(path, new { department = "C", unavailable_until = "2026-04-01" }, "\"1\"");
        var late = await admin.PatchAsync(path, new { department = "B" }, "\"1\"");

        Assert.Equal((428, 200, 412), (blind.Status, first.Status, late.Status));
        Assert.Equal("\"2\"", first.ETag);
        Assert.Equal(("version-needed", "stale-version"), (blind.Problem, late.Problem));
        var read = await admin.GetAsync(path);
        Assert.Equal(("C", "2026-04-01"), ((string?)read.Json["department"], (string?)read.Json["unavailable_until"]));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_taken_name_and_an_unknown_member_are_refused_in_sentences(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        await admin.PostAsync("/api/v1/users", NewUser("taken"));

        var taken = await admin.PostAsync("/api/v1/users", NewUser("taken"));
        var unknown = await admin.PostAsync("/api/v1/users", new { name = "x1", display_name = "X", password = "Change-me-2026", colour = "red" });
        var weak = await admin.PostAsync("/api/v1/users", new { name = "x2", display_name = "X", password = "short" });

        Assert.Equal((409, "conflict"), (taken.Status, taken.Problem));
        Assert.Equal((400, "invalid-json"), (unknown.Status, unknown.Problem));
        Assert.Equal((400, "invalid-input"), (weak.Status, weak.Problem));
        Assert.NotNull(weak.Json["errors"]?["password"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_list_goes_from_cursor_to_cursor_and_shows_everybody_once(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        var made = new List<string?>();
        for (var i = 0; i < 7; i++)
        {
            using var inspector = await service.SignInAsync(Role.Inspector);
            made.Add((string?)inspector.Session["name"]);
        }

        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await admin.GetAsync($"/api/v1/users?limit=3&sort=-name&role=inspector&count=true{(cursor is null ? "" : "&cursor=" + cursor)}");
            Assert.Equal(7, (int?)page.Json["total"]);
            seen.AddRange(page.Items.Select(user => (string?)user?["name"]));
            cursor = (string?)page.Json["next"];
        }
        while (cursor is not null);

        Assert.Equal(made.Order(StringComparer.Ordinal).Reverse(), seen);
    }

    [Theory]
    [InlineData("colour=red", "colour")]
    [InlineData("sort=password_hash", "sort")]
    [InlineData("limit=501", "limit")]
    [InlineData("cursor=AAAA", "cursor")]
    [InlineData("enabled=perhaps", "enabled")]
    [InlineData("role=king", "role")]
    public async Task A_query_that_a_list_does_not_know_is_refused(string query, string field)
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var admin = await service.SignInAsync(Role.Administrator);

        var answer = await admin.GetAsync("/api/v1/users?" + query);

        Assert.Equal((400, "invalid-query"), (answer.Status, answer.Problem));
        Assert.NotNull(answer.Json["errors"]?[field]);
    }
}
