using System.Text;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class QuarantineTests : IDisposable
{
    private const string Secret = "11010519491231002X";

    private readonly Inbox inbox = new();

    public void Dispose() => inbox.Dispose();

    [Fact]
    public void Rows_are_kept_encrypted_and_their_list_names_no_value()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters + ",certno", Exports.Encounter("M1", "never") + "," + Secret, $"short,{Secret}"));

        inbox.Ingest();

        Assert.Equal(["a.csv line 2: begntime is not a time", "a.csv line 3: it has 2 columns, the header has 6"], inbox.Complaints());
        var kept = Directory.GetFiles(Path.Combine(inbox.Data, "quarantine"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(kept);
        Assert.All(kept, file => Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public void Repaired_rows_can_be_sent_again_and_the_reading_is_logged()
    {
        inbox.WriteGzip("jan/a.csv.gz", Exports.Text(Exports.Encounters, Exports.Encounter("M1"), Exports.Encounter("M2", "2025-02-30"), "M3,P1"));
        var first = inbox.Ingest();
        var repairs = Directory.CreateDirectory(Path.Combine(inbox.Data, "repairs")).FullName;

        var file = Assert.Single(Quarantine.Export(inbox.Store, first.Batch, repairs, "inspector 7"));

        Assert.Equal($"{Exports.Encounters}\n{Exports.Encounter("M2", "2025-02-30")}\nM3,P1\n", File.ReadAllText(file));
        Assert.Contains($"inspector 7\texport\t{first.Batch}", File.ReadAllText(Path.Combine(inbox.Data, "quarantine", "access.log")), StringComparison.Ordinal);
        File.WriteAllText(file, File.ReadAllText(file).Replace("02-30", "02-28", StringComparison.Ordinal).Replace("M3,P1", Exports.Encounter("M3"), StringComparison.Ordinal));
        Assert.Equal(new TableCounts(2, 2, 0, 0), inbox.Ingest(file).Tables["mdtrt_d"]);
        Assert.Equal(["M1", "M2", "M3"], inbox.Query("SELECT mdtrt_id FROM lake.mdtrt_d ORDER BY 1"));
    }

    [Fact]
    public void A_list_can_be_limited_to_a_batch()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, "M1,P1"));
        inbox.Ingest(new IngestRequest([inbox.Folder], "first"));
        inbox.Ingest(new IngestRequest([inbox.Folder], "second"));

        Assert.Equal(2, Quarantine.List(inbox.Store).Count);
        Assert.Equal("second", Assert.Single(Quarantine.List(inbox.Store, "second")).Batch);
        Assert.Throws<StoreException>(() => Quarantine.Export(inbox.Store, "third", inbox.Folder, "nobody"));
    }
}
