using DuckDB.NET.Data;
using FraudWatch.Detection.Columns;

namespace FraudWatch.Detection.Tests.Columns;

public sealed class FeatureTableTests : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    public FeatureTableTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Fact]
    public async Task Numbers_of_every_kind_become_floats_and_missing_ones_nan()
    {
        var table = await Read(
            """
            select 'H' || i as fixmedins_code, i as whole, i / 4 as real, cast(i as decimal(16, 2)) / 8 as money, cast(i * 1.25 as decimal(16, 2)) as exact,
                   case when i <> 2 then cast(i as smallint) end as gap, i % 2 = 1 as odd
            from range(1, 5001) t(i) order by i
            """);

        Assert.Equal(("H1", "H5000", 5000), (table.Keys[0], table.Keys[^1], table.Matrix.RowCount));
        Assert.Equal(["whole", "real", "money", "exact", "gap", "odd"], table.Matrix.Features.Select(feature => feature.Name));
        Assert.Equal([5000f, 1250f, 625f, 6250f, 5000f, 0f], Enumerable.Range(0, 6).Select(column => table.Matrix.Column(column)[^1]));
        Assert.Equal(new[] { 1f, float.NaN, 3f }, table.Matrix.Column(4)[..3].ToArray());
        Assert.Equal(1f, table.Matrix.Column(5)[0]);
    }

    [Fact]
    public async Task A_text_among_the_features_is_refused_by_name() =>
        Assert.Contains("The column level is utf8", (await Assert.ThrowsAsync<ArgumentException>(() => Read("select 'H' as code, 'three' as level"))).Message, StringComparison.Ordinal);

    private Task<FeatureTable> Read(string sql) => FeatureTables.ReadAsync(new DuckDBCommand(sql, connection), CancellationToken.None);
}
