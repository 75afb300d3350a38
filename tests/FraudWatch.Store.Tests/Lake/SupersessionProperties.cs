using FsCheck;
using FsCheck.Fluent;
using static FraudWatch.Store.Tests.Lake.Encounters;

namespace FraudWatch.Store.Tests.Lake;

/// <summary>What must hold for any rows, however they are ordered and split into batches and files.</summary>
public sealed class SupersessionProperties
{
    /// <summary>A row of one of six encounters, in one of four versions (0: none); the column of its doctor may be absent.</summary>
    private sealed record Visit(int Id, int Version, int Person, int Doctor);

    /// <summary>The same rows in two orders, cut into batches at two sets of places.</summary>
    private sealed record Case(IReadOnlyList<Visit> Rows, IReadOnlyList<Visit> Shuffled, int FirstCut, int SecondCut);

    private static readonly Gen<Visit> Visits =
        from id in Gen.Choose(1, 6)
        from version in Gen.Choose(0, 3)
        from person in Gen.Choose(1, 3)
        from doctor in Gen.Choose(0, 2)
        select new Visit(id, version, person, doctor);

    private static readonly Gen<Case> Cases =
        from rows in Gen.NonEmptyListOf(Visits)
        from shuffled in Gen.Shuffle(rows.ToArray())
        from first in Gen.Choose(1, 7)
        from second in Gen.Choose(1, 7)
        select new Case([.. rows], shuffled, first, second);

    [Fact]
    [Trait("Category", "Slow")]
    public void Any_order_and_any_split_into_batches_leaves_the_same_newest_rows() =>
        Prop.ForAll(Cases.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    private static void Holds(Case given)
    {
        var (rows, hash) = Load(given.Rows, given.FirstCut, compact: false);
        var (otherRows, otherHash) = Load(given.Shuffled, given.SecondCut, compact: true);

        Assert.Equal(rows, otherRows);
        Assert.Equal(hash, otherHash);
        var newest = given.Rows.GroupBy(row => row.Id).OrderBy(group => group.Key).Select(group => $"E{group.Key} {group.Max(row => row.Version)}");
        Assert.Equal(newest, rows.Select(row => string.Join(' ', row.Split(' ').Take(2))));
    }

    private static (List<string> Rows, string Hash) Load(IReadOnlyList<Visit> visits, int size, bool compact)
    {
        using var folder = new StoreFolder();
        using var store = folder.Open();
        var live = 0L;
        foreach (var (number, batch) in visits.Chunk(size).Index())
        {
            var parts = batch.Chunk((size + 1) / 2).Select(Sql).ToArray();
            store.Load($"b{number}", "mdtrt_d", out var counts, parts);
            Assert.Equal(batch.Length, counts.Accepted + counts.Duplicate);
            live += counts.Accepted - counts.Superseded;
            if (compact && number % 2 == 1)
                store.Lake.CompactAsync().GetAwaiter().GetResult();
        }

        var rows = store.Query("SELECT mdtrt_id, coalesce(day(updt_time), 0), psn_no, coalesce(chfpdr_code, '') FROM lake.mdtrt_d ORDER BY ALL");
        Assert.Equal(live, rows.Count);
        return (rows, store.Info().Tables["mdtrt_d"].Hash);
    }

    /// <summary>Leaves the doctor's column out where no row of the file has one, and gives the columns in another order.</summary>
    private static string Sql(Visit[] visits) => visits.All(visit => visit.Doctor == 0)
        ? Rows([.. visits.Select(Base)])
        : Rows([.. visits.Select(visit => $"SELECT {(visit.Doctor == 0 ? "CAST(NULL AS VARCHAR)" : $"'D{visit.Doctor}'")} AS chfpdr_code, * FROM ({Base(visit)})")]);

    private static string Base(Visit visit) =>
        Row($"E{visit.Id}", $"P{visit.Person}", visit.Version == 0 ? null : $"2025-01-0{visit.Version}");
}
