namespace FraudWatch.Relational.Tests;

public sealed class QueryTests : IDisposable
{
    private readonly SameAsDuckDb both = new();

    public void Dispose() => both.Dispose();

    [Theory]
    [InlineData("SELECT b.id, p.name FROM lake.bill b JOIN lake.place p ON p.place = b.place")]
    [InlineData("SELECT b.id, p.name FROM lake.bill b LEFT JOIN lake.place p ON p.place = b.place AND p.level > 1")]
    [InlineData("SELECT b.id, p.name FROM lake.bill b LEFT JOIN lake.place p ON p.place = b.place WHERE p.level IS NULL")]
    [InlineData("SELECT a.id, b.id AS other FROM lake.bill a JOIN lake.bill b ON b.person = a.person AND b.id > a.id AND b.day <> a.day")]
    [InlineData("SELECT b.id, p.place, q.name FROM lake.place p CROSS JOIN lake.bill b LEFT JOIN lake.place q ON q.level = b.id JOIN lake.bill c ON c.id = b.id")]
    [InlineData("SELECT p.*, coalesce(b.id, 0) AS id FROM lake.place p LEFT JOIN (SELECT place, max(id) AS id FROM lake.bill GROUP BY place) b ON b.place = p.place")]
    [InlineData("SELECT p.name, s.n FROM lake.place p JOIN generate_series(1, 3) AS s(n) ON s.n = p.level")]
    [InlineData("WITH a AS (SELECT * FROM lake.bill WHERE flag), b AS (SELECT person, count(*) AS n FROM a GROUP BY person) SELECT a.id, b.n FROM a JOIN b ON b.person = a.person")]
    public void A_join_gives_what_DuckDB_gives(string sql) => Assert.Empty(both.Differences(sql));

    [Theory]
    [InlineData("SELECT count(*) AS n, count(place) AS places, count(DISTINCT place) AS kinds, sum(amount) AS total, avg(amount) AS mean FROM lake.bill")]
    [InlineData("SELECT count(*) AS n, sum(amount) AS total, max(day) AS last FROM lake.bill WHERE id > 100")]
    [InlineData("SELECT person, min(moment) AS first, max(text) AS text, bool_or(flag) AS any_flag, bool_and(flag) AS all_flag FROM lake.bill GROUP BY person")]
    [InlineData("SELECT person, string_agg(place, '|' ORDER BY id DESC) AS places, string_agg(DISTINCT place, ',' ORDER BY place) AS kinds FROM lake.bill GROUP BY person")]
    [InlineData("SELECT person, count(*) FILTER (WHERE amount > 0) AS paid, sum(real) FILTER (WHERE flag) AS real FROM lake.bill GROUP BY person")]
    [InlineData("SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY amount) AS low, stddev_samp(real) AS spread, var_pop(amount) AS pop FROM lake.bill")]
    [InlineData("SELECT upper(place) AS place, count(*) AS n FROM lake.bill GROUP BY upper(place) HAVING count(*) > 1")]
    [InlineData("SELECT date_trunc('month', day) AS month, sum(amount) / nullif(count(*), 0) AS mean FROM lake.bill GROUP BY date_trunc('month', day)")]
    [InlineData("SELECT person AS who, sum(id) AS ids FROM lake.bill GROUP BY who")]
    [InlineData("SELECT DISTINCT person, place FROM lake.bill")]
    public void A_group_gives_what_DuckDB_gives(string sql) => Assert.Empty(both.Differences(sql));

    [Theory]
    [InlineData("SELECT id, row_number() OVER (PARTITION BY person ORDER BY day NULLS FIRST, id) AS n FROM lake.bill")]
    [InlineData("SELECT id, rank() OVER (ORDER BY amount DESC NULLS LAST) AS n, dense_rank() OVER (ORDER BY amount DESC NULLS LAST) AS d, percent_rank() OVER (ORDER BY id) AS p FROM lake.bill")]
    [InlineData("SELECT id, sum(amount) OVER (PARTITION BY person ORDER BY id) AS running, count(*) OVER (PARTITION BY person) AS all_of_it FROM lake.bill")]
    [InlineData("SELECT id, sum(id) OVER (ORDER BY amount NULLS FIRST) AS peers FROM lake.bill")]
    [InlineData("SELECT id, max(id) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM lake.bill")]
    [InlineData("SELECT id, count(*) OVER (PARTITION BY person ORDER BY day RANGE BETWEEN interval '31' day PRECEDING AND CURRENT ROW) AS near FROM lake.bill WHERE day IS NOT NULL")]
    [InlineData("SELECT id, lag(day) OVER (PARTITION BY person ORDER BY id) AS before, lag(id, 2, -1) OVER (ORDER BY id) AS two, lead(id) OVER (ORDER BY id) AS next FROM lake.bill")]
    [InlineData("SELECT id, first_value(id) OVER (PARTITION BY person ORDER BY id DESC) AS last, ntile(4) OVER (ORDER BY id) AS quarter FROM lake.bill")]
    [InlineData("SELECT person, sum(count(*)) OVER () AS everything, rank() OVER (ORDER BY sum(id) DESC) AS place FROM lake.bill GROUP BY person")]
    public void A_window_gives_what_DuckDB_gives(string sql) => Assert.Empty(both.Differences(sql));

    [Theory]
    [InlineData("SELECT person FROM lake.bill UNION SELECT place FROM lake.place")]
    [InlineData("SELECT place FROM lake.bill UNION ALL SELECT place FROM lake.place")]
    [InlineData("SELECT place FROM lake.place EXCEPT SELECT place FROM lake.bill")]
    [InlineData("SELECT place FROM lake.place INTERSECT SELECT place FROM lake.bill")]
    public void A_set_operation_gives_what_DuckDB_gives(string sql) => Assert.Empty(both.Differences(sql));

    [Fact]
    public void A_parameter_has_the_value_that_it_is_given() =>
        Assert.Empty(both.Differences(
            "SELECT id FROM lake.bill WHERE amount >= CAST($least AS DOUBLE PRECISION) AND day >= CAST($from AS DATE)",
            new Dictionary<string, object> { ["least"] = 0.05, ["from"] = "2025-01-01" }));
}
