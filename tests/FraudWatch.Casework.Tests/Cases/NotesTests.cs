using System.Text;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Testing;

namespace FraudWatch.Casework.Tests.Cases;

public sealed class NotesTests
{
    private static readonly Actor Inspector = CaseBench.Person(1, Role.Inspector);

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_file_is_kept_once_under_its_hash_and_read_back_whole(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        var id = await CaseAsync(bench);
        var bytes = "%PDF-1.7 a chart"u8.ToArray();

        var first = await AttachAsync(bench, id, "../../chart.pdf", bytes);
        var same = await AttachAsync(bench, id, "chart.pdf", bytes);
        var (attachment, content) = await new OpenAttachment(bench.Desk).RunAsync(Inspector, id, first.Id, default);
        await using (content)
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy);
            Assert.Equal(bytes, copy.ToArray());
        }

        Assert.Equal(("chart.pdf", "application/pdf", first.Id), (attachment.Name, attachment.ContentType, same.Id));
        Assert.Single(Directory.GetFiles(bench.Store.Database.Folder.Files, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_that_is_no_longer_what_was_attached_is_not_handed_out()
    {
        await using var bench = await CaseBench.CreateAsync(CaseworkEngine.Sqlite);
        var id = await CaseAsync(bench);
        var attached = await AttachAsync(bench, id, "a.txt", "what was written"u8.ToArray());
        var file = Directory.GetFiles(bench.Store.Database.Folder.Files, "*", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, "what was put there");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => new OpenAttachment(bench.Desk).RunAsync(Inspector, id, attached.Id, default));

        Assert.Contains("hash differs", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MZ\u0090\u0000 a program")]
    [InlineData("<html><script>")]
    [InlineData("#!/bin/sh")]
    [InlineData("")]
    public async Task What_could_run_or_is_nothing_is_not_taken(string content)
    {
        await using var bench = await CaseBench.CreateAsync(CaseworkEngine.Sqlite);
        var id = await CaseAsync(bench);

        await Assert.ThrowsAsync<RefusedException>(() => AttachAsync(bench, id, "harmless.pdf", Encoding.Latin1.GetBytes(content)));

        Assert.Empty(Directory.GetFiles(bench.Store.Database.Folder.Files, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_and_nothing_is_left()
    {
        await using var bench = await CaseBench.CreateAsync(CaseworkEngine.Sqlite, new CaseSettings { LargestFile = 100 });
        var id = await CaseAsync(bench);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => AttachAsync(bench, id, "big.txt", new byte[101]));

        Assert.Contains("at most 100 bytes", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(bench.Store.Database.Folder.Files, "*", SearchOption.AllDirectories));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_journal_tells_who_read_a_case_but_not_every_glance(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        var id = await CaseAsync(bench);
        var read = new ReadCase(bench.Desk);

        await read.RunAsync(Inspector, id, default);
        await read.RunAsync(Inspector, id, default);
        await read.RunAsync(CaseBench.Person(2, Role.Auditor), id, default);
        bench.Store.Time.Advance(TimeSpan.FromMinutes(11));
        await read.RunAsync(Inspector, id, default);
        await new AddComment(bench.Desk).RunAsync(Inspector, id, "Chart pulled.", default);

        Assert.Equal(["open", "read", "read", "read", "comment"], (await bench.AllAsync<CaseEntry>()).OrderBy(entry => entry.Id).Select(entry => entry.Action));
        await Assert.ThrowsAsync<RefusedException>(() => read.RunAsync(CaseBench.Person(3, Role.Inspector, "980000"), id, default));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Second_looks_are_drawn_once_and_given_to_another_person(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine, new CaseSettings { SecondLookShare = 1 });
        var closed = await CaseAsync(bench);
        await bench.StepAsync(Inspector, closed, CaseAction.Start);
        await bench.DecideAsync(Inspector, closed, VerdictKind.Unfounded);
        await bench.StepAsync(Inspector, closed, CaseAction.Dismiss);
        await bench.OpenAsync(1, Suspect.Finding("untouched", institution: "H2"));
        var draw = new DrawSecondLooks(bench.Desk);

        var first = await draw.RunAsync(CaseBench.Job, default);
        var again = await draw.RunAsync(CaseBench.Job, default);
        var look = Assert.Single(await bench.AllAsync<SecondLook>());
        var looks = new SecondLooks(bench.Desk);
        var own = await Assert.ThrowsAsync<RefusedException>(() => looks.DecideAsync(Inspector, look.Id, look.Version, VerdictKind.Unfounded, "rule_misjudges", default));
        await looks.DecideAsync(CaseBench.Person(2, Role.Supervisor), look.Id, look.Version, VerdictKind.Confirmed, "institution_admits", default);

        // The other case is too young to be called never taken up.
        Assert.Equal((1, 0, closed), (first, again, look.CaseId));
        Assert.Equal(RefusalKind.Forbidden, own.Kind);
        Assert.Equal(new SecondLookAgreement(1, 0, 0, 0), await looks.AgreementAsync(Inspector, default));
    }

    [Fact]
    public void About_two_of_a_hundred_are_drawn_and_the_seed_alone_says_which()
    {
        var drawn = Enumerable.Range(0, 20_000).Select(n => $"XS-2026-{n:D6}").Where(number => SecondLookDraw.Draws("seed", number)).ToList();

        // Three standard deviations of 20,000 draws at 2 %.
        Assert.InRange(drawn.Count, 340, 460);
        Assert.Equal(drawn, Enumerable.Range(0, 20_000).Reverse().Select(n => $"XS-2026-{n:D6}").Where(number => SecondLookDraw.Draws("seed", number)).Reverse());
        Assert.NotEqual(drawn, Enumerable.Range(0, 20_000).Select(n => $"XS-2026-{n:D6}").Where(number => SecondLookDraw.Draws("other", number)));
    }

    private static async Task<long> CaseAsync(CaseBench bench)
    {
        await bench.OpenAsync(1, Suspect.Finding("a"));
        return (await bench.CasesAsync())[0].Id;
    }

    private static async Task<CaseAttachment> AttachAsync(CaseBench bench, long id, string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await new AttachFile(bench.Desk).RunAsync(Inspector, id, name, content, default);
    }
}
