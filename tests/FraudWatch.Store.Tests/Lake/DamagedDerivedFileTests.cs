using static FraudWatch.Store.Tests.Lake.Encounters;

namespace FraudWatch.Store.Tests.Lake;

public sealed class DamagedDerivedFileTests : IDisposable
{
    private const string Derive = "CREATE OR REPLACE TABLE claims.person AS SELECT psn_no, count(*) AS n, string_agg(mdtrt_id, '|' ORDER BY mdtrt_id) AS ids FROM lake.mdtrt_d GROUP BY ALL";
    private const string Derived = "SELECT psn_no, n, ids FROM claims.person ORDER BY 1";

    private readonly StoreFolder folder = new();

    private string Database => folder.File("store.duckdb");

    private string WriteAheadLog => Database + ".wal";

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public void Fifty_damaged_databases_and_logs_always_start_and_give_the_same_tables_again()
    {
        var (database, log, expected) = Prepare();
        var random = new Random(20250711);
        for (var variant = 0; variant < 50; variant++)
        {
            File.WriteAllBytes(Database, variant % 2 == 0 ? Damage(database, random) : database);
            File.WriteAllBytes(WriteAheadLog, variant % 2 == 0 && variant % 4 != 0 ? log : Damage(log, random));

            using var store = folder.Open();
            if (store.DerivedIsMissing)
                Compute(store);

            Assert.Equal(expected, store.Query(Derived));
            Assert.Equal(["3000"], store.Query("SELECT count(*) FROM lake.mdtrt_d"));
        }
    }

    [Fact]
    public void A_damaged_database_is_set_aside_with_a_loud_line()
    {
        Prepare();
        File.WriteAllText(Database, "not a database");

        using var store = folder.Open();

        Assert.True(store.DerivedIsMissing);
        Assert.Contains(folder.Log, line => line.StartsWith("WARNING", StringComparison.Ordinal) && line.Contains("set aside", StringComparison.Ordinal));
        Assert.Single(Directory.GetFiles(folder.Path, "store.duckdb.damaged-*"));
    }

    [Fact]
    public void A_deleted_database_is_made_again_and_known_to_be_empty()
    {
        Prepare();
        File.Delete(Database);

        using var store = folder.Open();

        Assert.True(store.DerivedIsMissing);
        Assert.Equal(["3000"], store.Query("SELECT count(*) FROM lake.mdtrt_d"));
    }

    [Fact]
    public async Task Rebuilding_empties_what_is_derived_and_nothing_else()
    {
        Prepare();
        using var store = folder.Open();
        var before = store.Info().Tables["mdtrt_d"];
        Assert.False(store.DerivedIsMissing);

        await store.RebuildAsync();

        Assert.True(store.DerivedIsMissing);
        Assert.Equal(before, store.Info().Tables["mdtrt_d"]);
    }

    [Fact]
    public async Task Rebuilding_is_refused_while_a_connection_is_open()
    {
        using var store = folder.Open();
        using var connection = store.Connect();

        Assert.Contains("connections", (await Assert.ThrowsAsync<StoreException>(() => store.RebuildAsync())).Message, StringComparison.Ordinal);
    }

    /// <summary>A store with a derived table, its closed file, and a log of the kind that an unclean exit leaves.</summary>
    private (byte[] Database, byte[] Log, List<string> Expected) Prepare()
    {
        using (var store = folder.Open())
        {
            store.Load("jan", "mdtrt_d", Range(0, 3000));
            store.RefreshViews();
            Compute(store);
        }

        var database = File.ReadAllBytes(Database);
        using (var store = folder.Open())
        {
            using var connection = store.Connect();
            connection.Execute("CREATE TABLE features.one AS SELECT i FROM range(100) AS t(i)");
            return (database, File.ReadAllBytes(WriteAheadLog), connection.Query(Derived));
        }
    }

    private static void Compute(ClaimsStore store)
    {
        using var connection = store.Connect();
        connection.Execute(Derive);
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        var start = random.Next(bytes.Length);
        switch (random.Next(3))
        {
            case 0:
                return bytes[..start];
            case 1:
                bytes.AsSpan(start, Math.Min(random.Next(1, 8192), bytes.Length - start)).Clear();
                return bytes;
            default:
                for (var flip = 0; flip < 20; flip++)
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
        }
    }
}
