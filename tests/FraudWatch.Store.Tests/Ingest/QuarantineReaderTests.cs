using FraudWatch.Store.Ingest;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class QuarantineReaderTests : IDisposable
{
    private readonly Inbox inbox = new();

    public void Dispose() => inbox.Dispose();

    [Fact]
    public void A_row_is_split_into_the_fields_of_its_header_whatever_the_delimiter()
    {
        inbox.Write("a.csv", "就诊ID|人员编号|fixmedins_code|医疗类别|begntime|remark\nM1|P1|H1|21|2025-01-02|fine\nM2|P1|H1|21|never|\"a|b\"\nM3|P1\n");
        var batch = inbox.Ingest().Batch;

        var rows = Read(batch, _ => true);

        Assert.Equal("M3", Assert.Single(rows, row => !row.IsWhole).Fields[0].Value);
        var whole = Assert.Single(rows, row => row.IsWhole);
        Assert.Equal("M2", whole.Fields[0].Value);
        Assert.Equal(["mdtrt_id", "psn_no", "fixmedins_code", "med_type", "begntime", "remark"], whole.Fields.Select(field => field.Name));
        Assert.Equal(("a|b", null), (whole.Fields[5].Value, whole.Fields[5].Column));
    }

    [Fact]
    public void A_json_row_is_split_by_its_names_and_only_wanted_rows_are_read()
    {
        inbox.Write("a.ndjson", """
            {"mdtrt_id":"M1","psn_no":"P1","fixmedins_code":"H1","med_type":"21","begntime":"never"}
            {"mdtrt_id":"M2","psn_no":"P1","fixmedins_code":"H1","med_type":21,"begntime":"never"}

            """);
        var batch = inbox.Ingest().Batch;

        var row = Assert.Single(Read(batch, number => number == 2));

        Assert.Equal(["M2", "P1", "H1", "21", "never"], row.Fields.Select(field => field.Value));
        Assert.Contains($"tester\tread\t{batch}", File.ReadAllText(Path.Combine(inbox.Data, "quarantine", "access.log")), StringComparison.Ordinal);
        Assert.Throws<StoreException>(() => QuarantineReader.Open(inbox.Store, "another", "tester"));
    }

    [Fact]
    public void A_file_can_be_named_and_its_table_stated()
    {
        var path = inbox.Write("0f3a", Exports.Text(Exports.Encounters, Exports.Encounter("M1", "never")));
        var request = new IngestRequest([path]) { Table = "mdtrt_d", Names = new Dictionary<string, string> { [path] = "march.csv" } };

        var report = inbox.Ingest(request);

        Assert.Equal("march.csv", Assert.Single(report.Files).File);
        Assert.Equal("march.csv line 2: begntime is not a time", Assert.Single(inbox.Complaints()));
        Assert.Throws<IngestException>(() => inbox.Ingest(request with { Table = "fee_list_d" }));
        Assert.Throws<IngestException>(() => inbox.Ingest(request with { Table = "nothing" }));
    }

    private List<QuarantinedRecord> Read(string batch, Func<long, bool> wanted)
    {
        using var reader = QuarantineReader.Open(inbox.Store, batch, "tester");
        return [.. reader.Read(wanted, CancellationToken.None)];
    }
}
