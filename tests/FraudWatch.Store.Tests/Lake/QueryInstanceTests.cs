using DuckDB.NET.Data;
using FraudWatch.Store.Schemas;
using static FraudWatch.Store.Tests.Lake.Encounters;

namespace FraudWatch.Store.Tests.Lake;

public sealed class QueryInstanceTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly ClaimsStore store;

    public QueryInstanceTests()
    {
        store = folder.Open();
        store.Load("jan", "mdtrt_d", Rows(Row("E1", "P1"), Row("E2", "P2")));
        store.RefreshViews();
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Every_table_has_all_its_columns_with_their_types_whatever_came()
    {
        foreach (var table in InputTables.All)
        {
            var expected = table.Columns.Select(column => $"{column.Name} {column.DuckDbType}");
            Assert.Equal(expected, store.Query($"SELECT column_name, column_type FROM (DESCRIBE lake.{table.Name})"));
        }
    }

    [Fact]
    public void Absent_columns_are_null_and_can_be_filtered_on()
    {
        Assert.Equal(["2"], store.Query("SELECT count(*) FROM lake.mdtrt_d WHERE endtime IS NULL"));
        Assert.Equal(["0"], store.Query("SELECT count(*) FROM lake.mdtrt_d WHERE endtime > TIMESTAMP '2000-01-01'"));
    }

    [Fact]
    public void Columns_that_ever_came_are_listed() =>
        Assert.Equal(["mdtrt_d begntime", "mdtrt_d fixmedins_code", "mdtrt_d mdtrt_id", "mdtrt_d med_type", "mdtrt_d psn_no", "mdtrt_d updt_time"],
            store.Query("SELECT * FROM lake.columns_present ORDER BY ALL"));

    [Theory]
    [InlineData("SELECT * FROM read_text('/etc/hostname')")]
    [InlineData("SELECT * FROM read_csv('{0}/store.owner')")]
    [InlineData("COPY (SELECT 1) TO '{0}/out.csv'")]
    [InlineData("ATTACH '{0}/other.duckdb'")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET memory_limit = '1TB'")]
    [InlineData("INSTALL httpfs")]
    public void A_statement_cannot_leave_the_data_folder_or_change_a_setting(string sql)
    {
        using var connection = store.Connect();

        Assert.Throws<DuckDBException>(() => connection.Execute(sql.Replace("{0}", folder.Path, StringComparison.Ordinal)));
    }

    [Fact]
    public void Results_can_be_written_to_the_export_folder()
    {
        using var connection = store.Connect();

        connection.Execute($"COPY lake.mdtrt_d TO '{store.Folder.Export}/encounters.csv' (HEADER)");

        Assert.Equal(3, File.ReadAllLines(Path.Combine(store.Folder.Export, "encounters.csv")).Length);
    }

    [Fact]
    public void Derived_tables_survive_closing_and_opening()
    {
        using (var connection = store.Connect())
            connection.Execute("CREATE TABLE claims.person AS SELECT DISTINCT psn_no FROM lake.mdtrt_d");
        store.Dispose();

        using var again = folder.Open();

        Assert.False(again.DerivedIsMissing);
        Assert.Equal(["P1", "P2"], again.Query("SELECT psn_no FROM claims.person ORDER BY 1"));
    }

    [Fact]
    public void A_second_store_on_the_folder_is_refused_with_the_owners_process()
    {
        var refusal = Assert.Throws<StoreInUseException>(() => folder.Open());

        Assert.Contains($"process {Environment.ProcessId} ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_whose_name_DuckDB_reads_as_a_pattern_is_refused() =>
        Assert.Contains("must not contain", Assert.Throws<ArgumentException>(() => ClaimsStore.Open(folder.File("a[1]"))).Message, StringComparison.Ordinal);
}
