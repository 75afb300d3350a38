using System.Text;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class DamageTests : IDisposable
{
    private readonly Inbox inbox = new();

    public void Dispose() => inbox.Dispose();

    [Fact]
    public void Of_a_damaged_export_the_good_rows_are_in_and_the_counts_add_up()
    {
        inbox.Write("setl_d.csv", Exports.Text(
            Exports.Settlements,
            Exports.Settlement("S1"),
            Exports.Settlement("S2", "12x"),
            Exports.Settlement("S3") + ",more",
            "S4,MS4",
            Exports.Settlement("S5").Replace("2025-01-05", "2025-02-30", StringComparison.Ordinal),
            Exports.Settlement("S1"),
            "S6,\"M6,P1,H1,21,2025-01-05,1,1",
            Exports.Settlement("S7").Replace("P1", "\"P\"1", StringComparison.Ordinal),
            Exports.Settlement("S8").Replace("P1", "P\0", StringComparison.Ordinal),
            Exports.Settlement("S9").Replace("P1", "P\r1", StringComparison.Ordinal),
            Exports.Settlement("S10")), Inbox.Gb18030);

        Assert.Equal(new TableCounts(11, 2, 8, 1), inbox.Ingest().Tables["setl_d"]);
        Assert.Equal(["S1", "S10"], inbox.Query("SELECT setl_id FROM lake.setl_d ORDER BY 1"));
        Assert.Equal(
            [
                "setl_d.csv line 3: medfee_sumamt is not a number, or too large",
                "setl_d.csv line 4: it has 9 columns, the header has 8",
                "setl_d.csv line 5: it has 2 columns, the header has 8",
                "setl_d.csv line 6: setl_time is not a time",
                "setl_d.csv line 8: mdtrt_id a quote is opened and never closed",
                "setl_d.csv line 9: psn_no text follows a closing quote",
                "setl_d.csv line 10: a NUL byte stands in the line",
                "setl_d.csv line 11: a carriage return stands inside the line",
            ],
            inbox.Complaints());
        Assert.Equal(new TableCounts(11, 0, 8, 3), inbox.Ingest().Tables["setl_d"]);
    }

    [Fact]
    public void An_open_quote_does_not_swallow_the_rows_behind_it()
    {
        var rows = Enumerable.Range(0, 5000).Select(i => i == 10 ? "M10,\"P1,H1,21,2025-01-02" : Exports.Encounter($"M{i}"));
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, [.. rows]));

        Assert.Equal(new TableCounts(5000, 4999, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(12, Assert.Single(Quarantine.List(inbox.Store)).Line);
    }

    [Fact]
    public void An_open_quote_that_a_later_quote_seems_to_close_costs_one_row()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, "M1,\"P1,H1,21,2025-01-02", "M2,\"P2\",H1,21,2025-01-02", Exports.Encounter("M3")));

        Assert.Equal(new TableCounts(3, 2, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["M2 P2", "M3 P1"], inbox.Query("SELECT mdtrt_id, psn_no FROM lake.mdtrt_d ORDER BY 1"));
    }

    [Fact]
    public void A_giant_cell_costs_its_row_and_is_kept_in_part()
    {
        var giant = new string('x', 10 << 20);
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1"), $"M2,{giant},H1,21,2025-01-02", Exports.Encounter("M3")));

        Assert.Equal(new TableCounts(3, 2, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        var row = Assert.Single(Quarantine.List(inbox.Store));
        Assert.True(row is { Line: 3, IsCut: true }, row.Sentence);
    }

    [Fact]
    public void A_cell_over_the_limit_inside_a_shorter_line_is_quarantined()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, $"M2,{new string('x', (1 << 20) + 1)},H1,21,2025-01-02", Exports.Encounter("M3")));

        Assert.Equal(new TableCounts(2, 1, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["a.csv line 2: a cell is longer than 1024 KiB"], inbox.Complaints());
    }

    [Fact]
    public void A_file_of_bad_rows_only_is_loaded_with_nothing_accepted()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, ",,,,", "M1,P1", "x,y,z,w,v"));

        Assert.Equal(new TableCounts(3, 0, 3, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(3, inbox.Complaints().Count);
    }

    [Fact]
    public void A_header_alone_is_no_error()
    {
        inbox.Write("a.csv", Exports.Encounters);

        Assert.Equal(new TableCounts(0, 0, 0, 0), inbox.Ingest().Tables["mdtrt_d"]);
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_is_not_loaded_in_part()
    {
        var whole = inbox.WriteGzip("a.csv.gz", Exports.Text(Exports.Encounters, [.. Enumerable.Range(0, 200_000).Select(i => Exports.Encounter($"M{i * 7919}"))]));
        File.WriteAllBytes(whole, File.ReadAllBytes(whole)[..^(1 << 10)]);

        var error = Assert.Throws<IngestException>(() => inbox.Ingest());

        Assert.Contains("compression is damaged", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, inbox.Store.Watermark);
    }

    [Fact]
    public void Damaged_rows_of_a_large_file_are_found_at_their_lines()
    {
        var text = new StringBuilder(Exports.Encounters).Append('\n');
        for (var i = 0; i < 300_000; i++)
            text.Append(i % 30_000 == 29_999 ? $"M{i},P1,H1,21,2025-13-01\n" : Exports.Encounter($"M{i}") + "\n");
        inbox.Write("a.csv", text.ToString());

        Assert.Equal(new TableCounts(300_000, 299_990, 10, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(Enumerable.Range(1, 10).Select(i => (i * 30_000L) + 1), Quarantine.List(inbox.Store).Select(row => row.Line));
    }
}
