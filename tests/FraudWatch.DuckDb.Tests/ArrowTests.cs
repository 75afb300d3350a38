using Apache.Arrow;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;

namespace FraudWatch.DuckDb.Tests;

public sealed class ArrowTests : IDisposable
{
    private const int Rows = 5_000;

    private readonly DuckDBConnection connection = OpenDatabase.InMemory();

    public void Dispose() => connection.Dispose();

    [Fact]
    public async Task A_result_comes_as_batches_in_its_own_types()
    {
        using var command = connection.Command(
            """
            select i as number, case when i % 2 = 0 then 'text ' || i end as text, cast(i as decimal(16, 2)) / 4 as amount, date '2025-01-01' + cast(i as integer) as day,
                   [i, i + 1] as list, {'a': i} as pair, i % 3 = 0 as flag
            from range(3000) t(i)
            """);
        var (rows, last) = (0, "");

        await foreach (var batch in command.ExecuteArrowBatchesAsync())
        {
            using (batch)
            {
                rows += batch.Length;
                var end = batch.Length - 1;
                var list = (ListArray)batch.Column("list");
                var elements = (Int64Array)list.Values;
                last = $"{((Int64Array)batch.Column("number")).GetValue(end)} {((StringArray)batch.Column("text")).GetString(end - 1)} "
                    + $"{((StringArray)batch.Column("text")).GetString(end) ?? "-"} {((Date32Array)batch.Column("day")).GetDateOnly(0):yyyy-MM-dd} "
                    + $"{elements.GetValue(list.ValueOffsets[end] + 1)} {((Int64Array)((StructArray)batch.Column("pair")).Fields[0]).GetValue(end)} "
                    + $"{((BooleanArray)batch.Column("flag")).GetValue(end)}";
            }
        }

        Assert.Equal((3000, "2999 text 2998 - 2030-08-11 3000 2999 False"), (rows, last));
    }

    [Fact]
    public void A_result_without_rows_still_has_its_columns()
    {
        using var stream = connection.Command("select 1 as a, 'x' as b where false").ExecuteArrowStream();

        Assert.Equal(["a: int32", "b: utf8"], stream.Schema.FieldsList.Select(field => $"{field}"));
    }

    [Fact]
    public async Task A_statement_that_fails_while_it_is_read_says_so()
    {
        using var command = connection.Command("select cast(case when i = 9000 then 'x' else '1' end as integer) from range(10000) t(i)");
        command.UseStreamingMode = true;

        await Assert.ThrowsAsync<DuckDBException>(async () =>
        {
            await foreach (var batch in command.ExecuteArrowBatchesAsync())
                batch.Dispose();
        });
    }

    [Fact]
    public void A_view_over_batches_answers_projections_and_filters_rightly()
    {
        using var view = connection.CreateArrowView("t", Numbers().Schema, () => new Batches(Numbers(), Numbers()));

        Assert.Equal(2L * Rows, connection.Value<long>("select count(*) from t"));
        Assert.Equal(10L, connection.Value<long>("select b from t where a = 1 limit 1"));
        Assert.Equal("1.5", connection.Value<string>("select c from t where b = 30 and a is not null limit 1"));
        Assert.Equal(9_990_000, connection.Value<double>("select sum(b) from t where a between 1 and 999"), 0);
        Assert.Equal(4L * Rows, connection.Value<long>("select count(*) from t x, t y where x.a = y.a"));
        Assert.Equal(["a", "b", "c", "code"], Names("describe t"));
    }

    [Fact]
    public void Missing_values_and_dictionaries_arrive()
    {
        using var view = connection.CreateArrowView("t", Numbers().Schema, () => new Batches(Numbers()));

        Assert.Equal(Rows / 5, connection.Value<long>("select count(*) from t where code is null"));
        Assert.Equal(Rows / 5, connection.Value<long>("select count(*) from t where code = 'a code that is longer than twelve bytes'"));
        Assert.Equal(Rows / 5, connection.Value<long>("select count(*) from t where code = 'short'"));
    }

    [Fact]
    public async Task Batches_are_appended_to_a_table_by_the_names_of_their_columns()
    {
        connection.Execute("create table target(code varchar, b bigint, more integer default 7, a integer, c varchar)");
        using var batches = new Batches(Numbers(), Numbers());

        var appended = await connection.AppendArrowAsync(null, "target", batches);

        Assert.Equal(2 * Rows, appended);
        Assert.Equal("10 7 1 0.5", connection.Value<string>("select b || ' ' || more || ' ' || a || ' ' || c from target where a = 1 limit 1"));
        Assert.Equal(0L, connection.Value<long>("select count(*) from duckdb_views() where not internal"));
    }

    [Fact]
    public async Task A_failed_append_leaves_nothing_behind()
    {
        connection.Execute("create table target(a integer check (a < 4000), b bigint, c varchar, code varchar)");
        using var batches = new Batches(Numbers());

        await Assert.ThrowsAsync<DuckDBException>(() => connection.AppendArrowAsync(null, "target", batches));

        Assert.Equal(0L, connection.Value<long>("select count(*) from target"));
        Assert.Equal(0L, connection.Value<long>("select count(*) from duckdb_views() where not internal"));
    }

    [Fact]
    public void A_source_that_fails_ends_the_statement_with_its_own_words()
    {
        using var view = connection.CreateArrowView("t", Numbers().Schema, () => throw new InvalidDataException("It is cut off."));

        Assert.Contains("It is cut off.", Assert.Throws<DuckDBException>(() => connection.Scalar("select count(*) from t")).Message, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(view.Failure);
    }

    [Fact]
    public void A_scan_that_is_given_up_closes_its_batches()
    {
        var source = new Batches(Numbers(), Numbers());
        using (connection.CreateArrowView("t", Numbers().Schema, () => source))
            connection.Scalar("select a from t limit 1");

        Assert.True(source.IsDisposed);
    }

    [Fact]
    public void A_view_is_refused_in_a_file_that_would_keep_its_addresses()
    {
        using var folder = new TempFolder();
        using var file = new DuckDBConnection($"Data Source={folder.File("a.duckdb")}");
        file.Open();

        Assert.Throws<InvalidOperationException>(() => file.CreateArrowView("t", Numbers().Schema, () => new Batches()));
    }

    private List<string> Names(string sql)
    {
        using var reader = connection.Command(sql).ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>Columns a, b = 10 a, c = a / 2 as text, and a code from a dictionary.</summary>
    private static RecordBatch Numbers()
    {
        var codes = new Int8Array.Builder();
        for (var i = 0; i < Rows; i++)
            codes.Append(i % 5 == 4 ? null : (sbyte)(i % 5));
        var indices = codes.Build().Data;
        var words = new StringArray.Builder().AppendRange(["short", "a code that is longer than twelve bytes", "", "x"]).Build().Data;
        var type = new Apache.Arrow.Types.DictionaryType(Apache.Arrow.Types.Int8Type.Default, Apache.Arrow.Types.StringType.Default, false);
        IArrowArray[] columns =
        [
            new Int32Array.Builder().AppendRange(Enumerable.Range(0, Rows)).Build(),
            new Int64Array.Builder().AppendRange(Enumerable.Range(0, Rows).Select(i => i * 10L)).Build(),
            new StringArray.Builder().AppendRange(Enumerable.Range(0, Rows).Select(i => $"{i * 0.5}")).Build(),
            new DictionaryArray(new ArrayData(type, Rows, indices.NullCount, 0, indices.Buffers, null, words)),
        ];
        return new RecordBatch(new Schema(new[] { "a", "b", "c", "code" }.Zip(columns, (name, column) => new Field(name, column.Data.DataType, true)), null), columns, Rows);
    }

    private sealed class Batches(params RecordBatch[] batches) : IArrowArrayStream
    {
        private int next;

        public Schema Schema => batches[0].Schema;

        public bool IsDisposed { get; private set; }

        public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(next < batches.Length ? batches[next++] : null);

        public void Dispose() => IsDisposed = true;
    }
}
