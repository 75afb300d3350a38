namespace FraudWatch.Relational.Tests;

/// <summary>Rows go from one query to the next one by one, and a table has only the columns that somebody reads.</summary>
public sealed class PassedOnRowsTests : IDisposable
{
    private readonly SameAsDuckDb both = new();

    public void Dispose() => both.Dispose();

    [Theory]
    [InlineData("WITH a AS (SELECT id, person, amount FROM lake.bill) SELECT id, max(id) OVER (PARTITION BY person) AS last FROM a")]
    [InlineData("WITH a AS (SELECT id, person FROM lake.bill) SELECT x.id, y.id AS other FROM a x JOIN a y ON y.person = x.person")]
    [InlineData("WITH a AS (SELECT id, person, id * 2 AS twice FROM lake.bill WHERE id > 1), b AS (SELECT a.*, twice + 1 AS odd FROM a) SELECT odd, person FROM b WHERE odd > 6")]
    [InlineData("WITH a AS (SELECT person, place FROM lake.bill UNION ALL SELECT name, place FROM lake.place) SELECT DISTINCT place FROM a WHERE person <> 'P3'")]
    [InlineData("WITH a AS (SELECT person FROM lake.bill) SELECT person, count(*) AS n, string_agg(DISTINCT person, ',') AS names FROM a GROUP BY person")]
    [InlineData("WITH a AS (SELECT DISTINCT person FROM lake.bill) SELECT a.person, b.id FROM a LEFT JOIN lake.bill b ON b.person = a.person AND b.id < 3")]
    [InlineData("WITH a AS (SELECT place FROM lake.bill) SELECT p.name FROM lake.place p WHERE EXISTS (SELECT 1 FROM a WHERE a.place = p.place)")]
    [InlineData("SELECT id, sum(id) FILTER (WHERE flag) OVER (PARTITION BY place) AS part, count(amount) OVER (PARTITION BY place) AS n, row_number() OVER (PARTITION BY person ORDER BY id DESC) AS r FROM lake.bill")]
    public void A_query_that_reads_another_gives_what_DuckDB_gives(string sql) => Assert.Empty(both.Differences(sql));

    [Fact]
    public void Whether_there_is_a_row_is_known_at_the_first()
    {
        // The text of the second row is no number, so that it must not be looked at.
        var rows = both.Rows("""
            WITH texts AS (SELECT * FROM (VALUES ('H1', '1'), ('H1', 'one')) AS t(place, text))
            SELECT p.name FROM lake.place p WHERE EXISTS (SELECT 1 FROM texts t WHERE t.place = p.place AND CAST(t.text AS INTEGER) + coalesce(p.level, 0) > 0)
            """);

        Assert.Equal("one", Assert.Single(rows)[0].ToString());
    }

    [Fact]
    public void A_table_between_queries_has_only_the_columns_that_are_read()
    {
        var bill = new TableShape(["id", "person", "place"], isFixed: false);
        var reader = Query.Compile(both.Tree("SELECT place, count(*) AS n FROM lake.bill GROUP BY place"), _ => bill);
        var maker = Query.Compile(both.Tree("SELECT id, person, place FROM lake.bill"), _ => new TableShape(["id", "person", "place"], isFixed: false), reader.Tables["lake.bill"]);
        bill.Narrow(maker.RowColumns);
        var input = new Relation([[Value.Of(1), Value.Of("P1"), Value.Of("H1")], [Value.Of(2), Value.Of("P1"), Value.Of("H1")]]);

        var made = maker.Bind(Nothing, _ => Relation.Empty).Execute(_ => input, CancellationToken.None);
        var read = reader.Bind(Nothing, _ => Relation.Empty).Execute(_ => made, CancellationToken.None);

        Assert.Equal(["place"], maker.RowColumns);
        Assert.All(made.Rows, row => Assert.Single(row));
        Assert.Equal("H1 2", string.Join(' ', Assert.Single(read.Rows)));
    }

    private static IReadOnlyDictionary<string, Value> Nothing { get; } = new Dictionary<string, Value>();
}
