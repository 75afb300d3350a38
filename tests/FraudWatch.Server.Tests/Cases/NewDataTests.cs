using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Cases;

public sealed class NewDataTests
{
    private const string Marked = "/api/v1/cases?new_data=true&sort=id";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task New_data_that_was_taken_note_of_is_no_mark_any_more_until_a_load_says_something_else(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1"), CaseSeeds.Finding("b", "H2"));
        using var inspector = await service.SignInAsync(Role.Inspector);
        // a has another amount, b is found no more.
        await service.LoadAsync(2, CaseSeeds.Finding("a", "H1", 700) with { Watermark = 2 });
        var marked = await inspector.GetAsync(Marked);

        var unread = await NoteAsync(inspector, 1, null);
        var stale = await NoteAsync(inspector, 1, "\"1\"");
        var noted = await NoteAsync(inspector, 1, (await inspector.GetAsync("/api/v1/cases/1")).ETag);
        var nothing = await NoteAsync(inspector, 1, noted.ETag);
        await NoteAsync(inspector, 2, (await inspector.GetAsync("/api/v1/cases/2")).ETag);
        await service.LoadAsync(3, CaseSeeds.Finding("a", "H1", 700) with { Watermark = 3 });
        var same = await inspector.GetAsync(Marked);
        await service.LoadAsync(4, CaseSeeds.Finding("a", "H1", 300) with { Watermark = 4 });
        var other = await inspector.GetAsync(Marked);

        Assert.Equal([1, 2], marked.Items.Select(one => (long?)one?["id"] ?? 0));
        Assert.Equal((428, 412, 200, 409), (unread.Status, stale.Status, noted.Status, nothing.Status));
        Assert.Equal((null, 2L), ((long?)noted.Json["new_data_watermark"], (long?)noted.Json["noted_watermark"]));
        Assert.Empty(same.Items);
        Assert.Equal([(1, 4)], other.Items.Select(one => ((long?)one?["id"] ?? 0, (long?)one?["new_data_watermark"] ?? 0)));
        using var auditor = await service.SignInAsync(Role.Auditor);
        Assert.Equal(2, (await auditor.GetAsync("/api/v1/audit?action=case.note_new_data")).Items.Count);
    }

    private static Task<ApiAnswer> NoteAsync(ApiClient client, long id, string? etag) => client.SendAsync(
        HttpMethod.Post, $"/api/v1/cases/{id}/new-data-notes", new { note = "Two lines were corrected." },
        request => _ = etag is not null && request.Headers.TryAddWithoutValidation("If-Match", etag));
}
