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

    [Theory, OnSqlite, OnPostgres]
    public async Task A_made_user_is_read_back_with_roles_regions_and_version(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);

        var made = await admin.PostAsync("/api/v1/users", NewUser("made"));
        var read = await admin.GetAsync(made.Headers.Location?.ToString() ?? "");

        Assert.Equal((201, 200), (made.Status, read.Status));
        Assert.Equal("\"1\"", read.ETag);
        Assert.Equal(made.Text, read.Text);
        Assert.Equal("inspector", (string?)read.Json["roles"]?[0]);
        Assert.Equal("990100", (string?)read.Json["regions"]?[0]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_needs_the_version_that_was_read(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        var path = (await admin.PostAsync("/api/v1/users", NewUser("changed"))).Headers.Location?.ToString() ?? "";

        var blind = await admin.PatchAsync(path, new { department = "A" }, etag: null);
        var first = await admin.PatchAsync(path, new { roles = new[] { "supervisor", "inspector" }, regions = Array.Empty<string>() }, "\"1\"");
        var late = await admin.PatchAsync(path, new { department = "B" }, "\"1\"");

        Assert.Equal((428, 200, 412), (blind.Status, first.Status, late.Status));
        Assert.Equal("\"2\"", first.ETag);
        Assert.Equal(("version-needed", "stale-version"), (blind.Problem, late.Problem));
        Assert.Equal(["inspector", "supervisor"], (await admin.GetAsync(path)).Json["roles"]?.AsArray().Select(role => (string?)role));
    }

    [Theory, OnSqlite, OnPostgres]
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

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_goes_from_cursor_to_cursor_and_shows_everybody_once(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        foreach (var number in Enumerable.Range(0, 7))
            await admin.PostAsync("/api/v1/users", NewUser($"paged{number}"));

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

        Assert.Equal(Enumerable.Range(0, 7).Reverse().Select(number => $"paged{number}"), seen);
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
