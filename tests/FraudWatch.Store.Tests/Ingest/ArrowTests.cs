using Apache.Arrow.Ipc;
using DuckDB.NET.Data;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class ArrowTests : IDisposable
{
    private const string Encounters =
        """
        SELECT 'M' || i AS mdtrt_id, 1000 + i AS psn_no, 'H1' AS fixmedins_code, 21.0::DOUBLE AS med_type, 2 AS hosp_lv,
               CASE WHEN i <> 4 THEN TIMESTAMP '2025-01-02 03:04:05' END AS begntime, DATE '1950-01-01' AS brdy, 75.25::DOUBLE AS age,
               CASE WHEN i % 2 = 0 THEN ' padded ' END AS adm_diag_dscr
        FROM range(1, $rows + 1) t(i)
        """;

    private readonly Inbox inbox = new();

    public void Dispose() => inbox.Dispose();

    [Fact]
    public void Columns_are_converted_and_bad_rows_quarantined()
    {
        inbox.Write("export.arrow", Stream(Encounters, 5));

        Assert.Equal(new TableCounts(5, 4, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["1002 21 02 75.3 padded"], inbox.Query("SELECT psn_no, med_type, hosp_lv, age, adm_diag_dscr FROM lake.mdtrt_d WHERE mdtrt_id = 'M2'"));
        Assert.Equal(["export.arrow line 4: begntime is empty but required"], inbox.Complaints());
    }

    [Fact]
    public void The_same_rows_as_parquet_arrow_stream_and_arrow_file_are_the_same_claims()
    {
        var parquet = Path.Combine(inbox.Folder, "a.parquet");
        Inbox.Parquet(parquet, Encounters.Replace("$rows", "5000", StringComparison.Ordinal));
        var stream = Stream(Encounters, 5000);
        var arrow = inbox.Write("b.arrow", stream);
        var file = inbox.Write("c.feather", [.. "ARROW1\0\0"u8, .. stream, .. "a footer"u8, .. "ARROW1"u8]);

        Assert.Equal(new TableCounts(5000, 4999, 1, 0), inbox.Ingest(parquet).Tables["mdtrt_d"]);
        Assert.Equal(new TableCounts(5000, 0, 1, 4999), inbox.Ingest(arrow).Tables["mdtrt_d"]);
        Assert.Equal(new TableCounts(5000, 0, 1, 4999), inbox.Ingest(file).Tables["mdtrt_d"]);
    }

    [Fact]
    public void A_damaged_stream_is_reported_and_nothing_of_it_is_loaded()
    {
        var stream = Stream(Encounters, 5000);
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, Exports.Encounter("N1")));
        inbox.Write("b.arrow", stream[..^5000]);
        inbox.Write("c.arrow", [0xFF, 0xFF, 0xFF, 0xFF, 8, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);

        var report = inbox.Ingest();

        Assert.Equal(new TableCounts(1, 1, 0, 0), report.Tables["mdtrt_d"]);
        Assert.Equal(["a.csv Loaded", "b.arrow Failed", "c.arrow Failed"], report.Files.Select(file => $"{file.File} {file.Status}"));
        Assert.Contains("more than there are", report.Files[1].Reason, StringComparison.Ordinal);
        Assert.Contains("metadata is damaged", report.Files[2].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_without_batches_is_an_empty_table()
    {
        inbox.Write("export.arrow", Stream(Encounters, 0));

        Assert.Equal(new TableCounts(0, 0, 0, 0), inbox.Ingest().Tables["mdtrt_d"]);
    }

    private static byte[] Stream(string select, int rows)
    {
        using var engine = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        engine.Open();
        using var command = new DuckDBCommand(select.Replace("$rows", $"{rows}", StringComparison.Ordinal), engine);
        using var batches = command.ExecuteArrowStream();
        using var target = new MemoryStream();
        using var writer = new ArrowStreamWriter(target, batches.Schema, leaveOpen: true);
        while (batches.ReadNextRecordBatchAsync().AsTask().GetAwaiter().GetResult() is { } batch)
        {
            using (batch)
                writer.WriteRecordBatch(batch);
        }

        writer.WriteEnd();
        return target.ToArray();
    }
}
