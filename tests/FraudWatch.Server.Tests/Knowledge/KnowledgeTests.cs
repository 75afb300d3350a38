using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Background;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Tests.Jobs;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Testing;
using static FraudWatch.Server.Tests.Claims.ClaimsFiles;

namespace FraudWatch.Server.Tests.Knowledge;

public sealed class KnowledgeTests
{
    private const string Imports = "/api/v1/knowledge/imports";
    private const string Points = "/api/v1/knowledge/points?item=XTEST";
    private const string Publication =
        """
        rule_class,item_code,item_name,constraint
        药品限医疗机构级别,XTEST01,试验药一,限三级医疗机构。
        药品限医疗机构级别,XTEST02,试验药二,以专家意见为准
        无此规则类,XTEST03,试验药三,限工伤保险
        """;

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_publication_is_counted_and_in_force_once_another_person_approved_it(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var author = await service.SignInAsync(Role.Supervisor);
        using var approver = await service.SignInAsync(Role.Approver);

        var sent = await SendAsync(author, "?name=../first.csv&valid_from=2025-01-01");
        var again = await SendAsync(author, "?name=first.csv&valid_from=2025-01-01");
        var before = await author.GetAsync(Points);
        await DecideAsync(service, approver, sent, approve: true);
        var after = await author.GetAsync($"{Points}&sort=item_code&count=true");
        var import = (await author.GetAsync($"{Imports}?state=in_force")).Items.Single();

        Assert.True((sent.Status, (string?)sent.Json["state"]) == (201, "awaits_approval"), sent.Text);
        Assert.Equal((string?)sent.Json["id"]?.ToString(), (string?)again.Json["id"]?.ToString());
        var preview = sent.Json["preview"] ?? throw new InvalidOperationException();
        Assert.Equal((3, 2, 2), ((int?)preview["read"], (int?)preview["usable"], (int?)preview["added"]));
        Assert.Equal(1, (int?)preview["unknown_classes"]?["无此规则类"]);
        var changed = Assert.Single(preview["classes"]?.AsArray() ?? []);
        Assert.Equal((2, 1, 1), ((int?)changed?["points"], (int?)changed?["executable"], changed?["reasons"]?.AsArray().Count));
        Assert.Empty(before.Items);
        Assert.Equal([true, false], after.Items.Select(point => (bool?)point?["executable"] ?? false));
        Assert.Equal(("2025-01-01", 1), ((string?)after.Items[0]?["valid_from"], (int?)after.Items[0]?["version"]));
        Assert.NotNull(after.Items[1]?["reason"]);
        Assert.Equal(("first.csv", HashOf(Publication)), ((string?)import?["file"], (string?)import?["sha256"]));
    }

    [Theory, OnSqlite]
    public async Task Files_of_publications_are_deleted_once_nobody_has_to_read_them_any_more(CaseworkEngine engine)
    {
        await using var office = await JobOffice.OpenAsync(engine);
        using var author = await office.Service.SignInAsync(Role.Supervisor);
        using var approver = await office.Service.SignInAsync(Role.Approver);
        var (inForce, refused) = (await SendAsync(author, "?name=first.csv&valid_from=2025-01-01"), await SendAsync(author, "?name=second.csv&valid_from=2025-02-01"));
        await DecideAsync(office.Service, approver, inForce, approve: true);
        await DecideAsync(office.Service, approver, refused, approve: false);
        await SendAsync(author, "?name=third.csv&valid_from=2025-03-01");
        var folder = Path.Combine(office.Service.Get<ClaimsStore>().Folder.Root, "knowledge-imports");
        var sent = Directory.GetFiles(folder);
        foreach (var file in sent)
            File.SetLastWriteTimeUtc(file, office.Service.Time.GetUtcNow().UtcDateTime);

        var early = (await office.RunAsync("apply-retention")).Json["counts"];
        await office.AdvanceAsync(TimeSpan.FromDays(2));
        var first = (await office.RunAsync("apply-retention")).Json["counts"];
        var second = (await office.RunAsync("apply-retention")).Json["counts"];

        Assert.Equal((3, 0, 2, 0), (sent.Length, (int?)early?["publications"], (int?)first?["publications"], (int?)second?["publications"]));
        Assert.Single(Directory.GetFiles(folder));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_publication_that_was_refused_changes_nothing(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var author = await service.SignInAsync(Role.Supervisor);
        using var approver = await service.SignInAsync(Role.Approver);
        using var elsewhere = await service.SignInAsync(Role.Supervisor, "990200");
        var sent = await SendAsync(author, "");

        await DecideAsync(service, approver, sent, approve: false);
        var refused = (await author.GetAsync($"{Imports}/{sent.Json["id"]}")).Json;
        var nonsense = await author.SendAsync(HttpMethod.Post, Imports, Body("a,b\n1,2\n", "text/csv"));
        var everywhere = await SendAsync(elsewhere, "");

        Assert.Equal(("refused", "Seen"), ((string?)refused["state"], (string?)refused["problem"]));
        Assert.Empty((await author.GetAsync(Points)).Items);
        Assert.Equal((400, 403), (nonsense.Status, everywhere.Status));
        Assert.DoesNotContain(service.Folder, nonsense.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    [Trait("Category", "Slow")]
    public async Task What_was_approved_before_a_kill_is_in_force_after_the_next_start(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using (var author = await service.SignInAsync(Role.Supervisor))
        using (var approver = await service.SignInAsync(Role.Approver))
        {
            // Somebody else is at work in the claims store: the import waits.
            await service.Get<ClaimsGate>().EnterAsync("a long run", default);
            await DecideAsync(service, approver, await SendAsync(author, ""), approve: true, waits: true);
            Assert.Empty((await author.GetAsync(Points)).Items);
        }

        await service.RestartAsync();
        await service.Get<BackgroundWork>().EndOfAsync("knowledge_import:1");

        using var reader = await service.SignInAsync(Role.Auditor);
        Assert.Equal(2, (await reader.GetAsync(Points)).Items.Count);
        Assert.Equal("in_force", (string?)(await reader.GetAsync($"{Imports}/1")).Json["state"]);
    }

    [Fact]
    public async Task Points_are_filtered_paged_from_key_to_key_and_taken_whole()
    {
        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite);
        using var reader = await service.SignInAsync(Role.Auditor);
        const string list = "/api/v1/knowledge/points?executable=true&sort=item_code&limit=7";

        var (seen, page) = (new List<string>(), await reader.GetAsync($"{list}&count=true"));
        var total = (int?)page.Json["total"];
        for (; ; page = await reader.GetAsync($"{list}&cursor={Uri.EscapeDataString((string?)page.Json["next"] ?? "")}"))
        {
            seen.AddRange(page.Items.Select(point => (string?)point?["id"] ?? ""));
            if (page.Json["next"] is null)
                break;
        }
        var whole = await reader.GetAsync("/api/v1/knowledge/points/export?executable=true&sort=item_code&format=csv");

        Assert.Equal((total, total), (seen.Count, seen.Distinct().Count()));
        Assert.Equal(total + 1, whole.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static Task<ApiAnswer> SendAsync(ApiClient client, string query) => client.SendAsync(HttpMethod.Post, Imports + query, Body(Publication, "text/csv"));

    private static async Task DecideAsync(RunningService service, ApiClient approver, ApiAnswer sent, bool approve, bool waits = false)
    {
        Assert.True(sent.Status == 201, sent.Text);
        var decided = await approver.SendAsync(
            HttpMethod.Post, $"/api/v1/approvals/{sent.Json["approval_id"]}/decision", new { approve, reason = "Seen" },
            request => request.Headers.TryAddWithoutValidation("If-Match", "\"1\""));
        Assert.True(decided.Status == 200, decided.Text);
        if (!waits)
            await service.Get<BackgroundWork>().EndOfAsync($"knowledge_import:{sent.Json["id"]}");
    }
}
