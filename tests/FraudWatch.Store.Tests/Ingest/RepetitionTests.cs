using FraudWatch.Store.Ingest;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class RepetitionTests : IDisposable
{
    private readonly Inbox inbox = new();

    public void Dispose() => inbox.Dispose();

    [Fact]
    public void A_second_load_adds_nothing()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1"), Exports.Encounter("M2")));
        inbox.Write("b.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M2"), Exports.Encounter("M3")));

        Assert.Equal(new TableCounts(4, 3, 0, 1), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(new TableCounts(4, 0, 0, 4), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["3"], inbox.Query("SELECT count(*) FROM lake.mdtrt_d"));
    }

    [Fact]
    public void The_newest_version_wins_within_a_batch_and_against_the_store()
    {
        const string Header = Exports.Encounters + ",updt_time,dscg_way";
        inbox.Write("a.csv", Exports.Text(Header, Exports.Encounter("M1") + ",2025-02-01 00:00:00.002,2", Exports.Encounter("M1") + ",2025-02-01 00:00:00.001,1"));
        Assert.Equal(new TableCounts(2, 1, 0, 1), inbox.Ingest().Tables["mdtrt_d"]);
        inbox.Write("a.csv", Exports.Text(Header, Exports.Encounter("M1") + ",2025-03-01,3", Exports.Encounter("M1") + ",2025-01-01,0"));
        Assert.Equal(new TableCounts(2, 1, 0, 1), inbox.Ingest().Tables["mdtrt_d"]);

        Assert.Equal(["3"], inbox.Query("SELECT dscg_way FROM lake.mdtrt_d"));
    }

    [Fact]
    public void A_batch_takes_the_name_that_it_is_given()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1")));

        Assert.Equal("january", inbox.Ingest(new IngestRequest([inbox.Folder], "january")).Batch);
        Assert.Equal("january", inbox.Store.Lake.Ledger[^1].Batch);
        Assert.Throws<IngestException>(() => inbox.Ingest(new IngestRequest([inbox.Folder], "../january")));
    }

    [Fact]
    public async Task A_cancelled_load_leaves_nothing_behind()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, [.. Enumerable.Range(0, 100_000).Select(i => Exports.Encounter($"M{i}"))]));
        using var cancellation = new CancellationTokenSource();
        var progress = new Immediately(step =>
        {
            if (step.Phase == IngestPhase.Converting)
                cancellation.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => IngestClaims.RunAsync(inbox.Store, new IngestRequest([inbox.Folder]), progress, cancellation.Token));

        Assert.Equal(0, inbox.Store.Watermark);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(inbox.Data, "tmp"), "*", SearchOption.AllDirectories));
        Assert.Equal(100_000, inbox.Ingest().Tables["mdtrt_d"].Accepted);
    }

    [Fact]
    public async Task Progress_names_the_file_and_ends_with_the_commit()
    {
        var path = inbox.Write("a.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1")));
        var steps = new List<IngestProgress>();

        await IngestClaims.RunAsync(inbox.Store, new IngestRequest([path]), new Immediately(steps.Add), CancellationToken.None);

        var converting = steps.First(step => step.Phase == IngestPhase.Converting);
        Assert.Equal(("a.csv", converting.BytesTotal), (converting.File, converting.BytesRead));
        Assert.Equal(IngestPhase.Committing, steps[^1].Phase);
    }

    /// <summary>Reports on the calling thread, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Immediately(Action<IngestProgress> report) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => report(value);
    }
}
