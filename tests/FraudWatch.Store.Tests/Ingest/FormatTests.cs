using System.Text;
using FraudWatch.Store.Ingest;
using FraudWatch.Store.Ingest.Sources;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class FormatTests : IDisposable
{
    private readonly Inbox inbox = new();

    public void Dispose() => inbox.Dispose();

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData(';')]
    [InlineData('|')]
    public void The_delimiter_is_told_by_the_header(char delimiter)
    {
        inbox.Write("export.dat", Exports.Text(Exports.Encounters, Exports.Encounter("M1"), Exports.Encounter("M2")).Replace(',', delimiter));

        Assert.Equal(new TableCounts(2, 2, 0, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["M1 P1", "M2 P1"], inbox.Query("SELECT mdtrt_id, psn_no FROM lake.mdtrt_d ORDER BY 1"));
    }

    [Fact]
    public void A_packed_file_is_told_by_its_content()
    {
        inbox.WriteGzip("export.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1")));
        inbox.Write("plain.csv.gz", Exports.Text(Exports.Encounters, Exports.Encounter("M2")));

        Assert.Equal(new TableCounts(2, 2, 0, 0), inbox.Ingest().Tables["mdtrt_d"]);
    }

    [Fact]
    public void Single_quotes_may_enclose_fields()
    {
        inbox.Write("export.csv", "'mdtrt_id','psn_no','fixmedins_code','med_type','begntime','adm_diag_dscr'\r\n'M1','P1','H1','21','2025-01-02 03:04:05.123','crohn''s, mild'\r\n");

        Assert.Equal(1, inbox.Ingest().Tables["mdtrt_d"].Accepted);
        Assert.Equal(["M1 crohn's, mild"], inbox.Query("SELECT mdtrt_id, adm_diag_dscr FROM lake.mdtrt_d"));
    }

    [Fact]
    public void A_quoted_field_may_hold_line_ends_and_delimiters()
    {
        inbox.Write("export.csv", Exports.Text(Exports.Encounters + ",main_cond_dscr", Exports.Encounter("M1") + ",\"fever,\ncough, \"\"dry\"\"\"", Exports.Encounter("M2") + ",\"5\"\"\""));

        Assert.Equal(new TableCounts(2, 2, 0, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["fever,\ncough, \"dry\"", "5\""], inbox.Query("SELECT main_cond_dscr FROM lake.mdtrt_d ORDER BY mdtrt_id"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\r\r\n")]
    public void Lines_may_end_in_any_way(string end)
    {
        inbox.Write("export.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1"), Exports.Encounter("M2")).ReplaceLineEndings(end));

        Assert.Equal(new TableCounts(2, 2, 0, 0), inbox.Ingest().Tables["mdtrt_d"]);
    }

    [Fact]
    public void Line_ends_may_be_mixed_and_blank_lines_do_not_count()
    {
        inbox.Write("export.csv", $"\n{Exports.Encounters}\r\n{Exports.Encounter("M1")}\n\n  \n{Exports.Encounter("M2")}\r\n\r\n{Exports.Encounter("M3")}");

        Assert.Equal(new TableCounts(3, 3, 0, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["M1", "M2", "M3"], inbox.Query("SELECT mdtrt_id FROM lake.mdtrt_d ORDER BY 1"));
    }

    [Fact]
    public void Json_lines_are_read_with_their_bad_lines_in_quarantine()
    {
        const string Good = """{"mdtrtId": "M1", "psn_no": 12345678901234567890123, "fixmedins_code": "H1", "med_type": 21, "begntime": "2025-01-02T03:04:05"}""";
        inbox.Write("export.json", $"{Good}\n{{\"mdtrtId\": \"M2\", oops}}\n\n[1]\n{Good.Replace("M1", "M3").Replace("05\"", "99\"")}\n");

        Assert.Equal(new TableCounts(4, 1, 3, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["12345678901234567890123 21"], inbox.Query("SELECT psn_no, med_type FROM lake.mdtrt_d"));
        Assert.Equal(
            ["export.json line 2: it is not a JSON object", "export.json line 4: it is not a JSON object", "export.json line 5: begntime is not a time"],
            inbox.Complaints());
    }

    [Fact]
    public void Parquet_columns_of_other_types_are_converted()
    {
        var path = Path.Combine(inbox.Folder, "export.parquet");
        Inbox.Parquet(path, """
            SELECT 'M' || i AS mdtrt_id, 1000 + i AS psn_no, 'H1' AS fixmedins_code, 21.0::DOUBLE AS med_type, 2 AS hosp_lv,
                   CASE WHEN i < 4 THEN TIMESTAMP '2025-01-02 03:04:05' END AS begntime, DATE '1950-01-01' AS brdy, 75.25::DOUBLE AS age
            FROM range(1, 5) t(i)
            """);

        Assert.Equal(new TableCounts(4, 3, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["1001 21 02 75.3"], inbox.Query("SELECT psn_no, med_type, hosp_lv, age FROM lake.mdtrt_d WHERE mdtrt_id = 'M1'"));
        Assert.Equal(["export.parquet line 4: begntime is empty but required"], inbox.Complaints());
    }

    [Fact]
    public void A_damaged_file_is_reported_and_the_good_ones_are_loaded()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1")));
        inbox.Write("b.parquet", Encoding.ASCII.GetBytes("PAR1 and nothing else PAR1"));
        inbox.Write("c.csv.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3]);
        inbox.Write("truth.csv", "scheme,rule,keys\nsplit-stay,1,2\n");
        inbox.Write("d.xlsx", Encoding.ASCII.GetBytes("PK and more"));

        var report = inbox.Ingest();

        Assert.Equal(new TableCounts(1, 1, 0, 0), report.Tables["mdtrt_d"]);
        Assert.Equal(
            ["a.csv Loaded", "b.parquet Failed", "c.csv.gz Failed", "d.xlsx Failed", "truth.csv NotRecognised"],
            report.Files.Select(file => $"{file.File} {file.Status}"));
        Assert.False(report.IsComplete);
        Assert.All(report.Files.Skip(1), file => Assert.NotNull(file.Reason));
    }

    [Fact]
    public void A_named_file_that_fits_no_table_is_an_error_that_names_the_missing_columns()
    {
        var path = inbox.Write("fees.csv", "bkkp_sn,mdtrt_id,psn_no,fixmedins_code,fee_ocur_time,med_list_codg,cnt\n1,2,3,4,5,6,7\n");

        var error = Assert.Throws<IngestException>(() => inbox.Ingest(path));

        Assert.Contains("pric, det_item_fee_sumamt", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, inbox.Store.Watermark);
    }

    [Fact]
    public void A_folder_is_walked_and_names_with_wildcards_are_names()
    {
        inbox.Write("2025/jan [1]/a*.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1")));
        inbox.Write("2025/b.csv", Exports.Text(Exports.Settlements, Exports.Settlement("S1")));

        var report = inbox.Ingest();

        Assert.Equal(["2025/b.csv", "2025/jan [1]/a*.csv"], report.Files.Select(file => file.File));
        Assert.Equal(["mdtrt_d", "setl_d"], report.Tables.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_fills_the_disk()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1")));
        inbox.WriteGzip("bomb.csv.gz", Exports.Encounters + "\n" + new string(' ', 16 << 20));
        var options = new IngestOptions { Inflate = new InflateLimits { FreeBytes = 4 << 20 } };

        var report = inbox.Ingest(new IngestRequest([inbox.Folder]) { Options = options });

        Assert.Equal(1, report.Tables["mdtrt_d"].Accepted);
        Assert.Contains("more than 200 times its size", report.Files.Single(file => file.Status == FileStatus.Failed).Reason, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(inbox.Data, "tmp"), "*", SearchOption.AllDirectories));
    }
}
