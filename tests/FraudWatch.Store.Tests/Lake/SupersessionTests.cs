using FraudWatch.Store.Lake;

namespace FraudWatch.Store.Tests.Lake;

public sealed class SupersessionTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void New_records_are_all_accepted_and_can_be_queried()
    {
        using var store = folder.Open();

        var entry = store.Load("jan", "mdtrt_d", Encounter("E1", "P1", "2025-01-01"), Encounter("E2", "P2", "2025-01-01"));

        Assert.Equal((2, 0, 0), Counts(entry, "mdtrt_d"));
        Assert.Equal(1, store.Watermark);
        Assert.Equal(["E1 P1", "E2 P2"], store.Query("SELECT mdtrt_id, psn_no FROM lake.mdtrt_d ORDER BY 1"));
    }

    [Fact]
    public void A_newer_row_supersedes_and_an_older_one_is_a_duplicate()
    {
        using var store = folder.Open();
        store.Load("jan", "mdtrt_d", Encounter("E1", "old", "2025-01-01"), Encounter("E2", "kept", "2025-03-01"));

        var entry = store.Load("feb", "mdtrt_d", Encounter("E1", "new", "2025-02-01"), Encounter("E2", "late", "2025-02-01"));

        Assert.Equal((1, 1, 1), Counts(entry, "mdtrt_d"));
        Assert.Equal(["E1 new", "E2 kept"], store.Query("SELECT mdtrt_id, psn_no FROM lake.mdtrt_d ORDER BY 1"));
    }

    private static string Encounter(string id, string person, string updated) =>
        $"SELECT '{id}' AS mdtrt_id, '{person}' AS psn_no, 'H1' AS fixmedins_code, '21' AS med_type, TIMESTAMP '2025-01-01 08:00:00' AS begntime, TIMESTAMP '{updated}' AS updt_time";

    private static (long Accepted, long Duplicate, long Superseded) Counts(LedgerEntry? entry, string table) =>
        entry is null ? default : (entry.Tables[table].Accepted, entry.Tables[table].Duplicate, entry.Tables[table].Superseded);
}
