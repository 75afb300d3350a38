using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store;

namespace FraudWatch.Pipeline.Drift;

/// <summary>
/// Compares the settlements of a period with those of as many days before it: their number, their institutions and their mean amount.
/// A change beyond a half more or a third less is a sign, because seasons and holidays move them by less; then the signs that the rating
/// wrote of the model in charge.
/// </summary>
public static class ClaimsDrift
{
    private const int UsualDays = 30;
    private const double Most = 1.5;
    private const double Least = 1 / Most;

    private const string Newest = "select cast(max(setl_time) as date) from lake.setl_d";

    private const string Figures =
        """
        select count(*), count(distinct fixmedins_code), coalesce(avg(cast(medfee_sumamt as double)), 0)
        from lake.setl_d
        where setl_time >= cast($first as date) and setl_time < cast($last as date) + interval '1' day
        """;

    private const string ModelSigns = "select kind, name, value from scores.drift where is_warning order by kind, name";

    /// <summary>Reads only. Safe beside every other work.</summary>
    /// <param name="claims">The store.</param>
    /// <param name="period">First and last day; null for the thirty days up to the newest settlement.</param>
    /// <param name="cancellation">Stops between statements.</param>
    public static DriftReport Check(ClaimsStore claims, (DateOnly First, DateOnly Last)? period, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claims);
        using var connection = claims.Connect();
        List<string> signs = [.. Has(connection, "scores", "drift") ? OfModel(connection) : []];
        if (!Has(connection, "lake", "setl_d") || (period ?? UpToNewest(connection)) is not { } days)
            return new DriftReport(0, 0, signs);
        cancellation.ThrowIfCancellationRequested();
        var now = Of(connection, days.First, days.Last);
        cancellation.ThrowIfCancellationRequested();
        var length = days.Last.DayNumber - days.First.DayNumber + 1;
        var before = Of(connection, days.First.AddDays(-length), days.First.AddDays(-1));
        if (before.Settlements > 0)
        {
            Note(signs, "settlements", now.Settlements, before.Settlements);
            Note(signs, "institutions that settled", now.Institutions, before.Institutions);
            Note(signs, "the mean amount of a settlement", now.Mean, before.Mean);
        }
        return new DriftReport(now.Settlements, before.Settlements, signs);
    }

    private static void Note(List<string> signs, string what, double now, double before)
    {
        if (before > 0 && now / before is > Most or < Least)
            signs.Add(string.Create(CultureInfo.InvariantCulture, $"The number for {what} went from {before:0.##} to {now:0.##} between equal periods."));
    }

    private static (DateOnly First, DateOnly Last)? UpToNewest(DuckDBConnection connection)
    {
        using var command = new DuckDBCommand(Newest, connection);
        using var reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) && reader.GetFieldValue<DateOnly>(0) is var newest ? (newest.AddDays(1 - UsualDays), newest) : null;
    }

    private static (long Settlements, long Institutions, double Mean) Of(DuckDBConnection connection, DateOnly first, DateOnly last)
    {
        using var command = new DuckDBCommand(Figures, connection);
        command.Parameters.Add(new DuckDBParameter("first", first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        command.Parameters.Add(new DuckDBParameter("last", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetDouble(2));
    }

    private static List<string> OfModel(DuckDBConnection connection)
    {
        using var command = new DuckDBCommand(ModelSigns, connection);
        using var reader = command.ExecuteReader();
        var signs = new List<string>();
        while (reader.Read())
            signs.Add(string.Create(CultureInfo.InvariantCulture, $"The model's {reader.GetString(0)} '{reader.GetString(1)}' has moved since training ({reader.GetDouble(2):0.00})."));
        return signs;
    }

    private static bool Has(DuckDBConnection connection, string schema, string table)
    {
        using var command = new DuckDBCommand("select count(*) from information_schema.tables where table_schema = $schema and table_name = $table", connection);
        command.Parameters.Add(new DuckDBParameter("schema", schema));
        command.Parameters.Add(new DuckDBParameter("table", table));
        return command.ExecuteScalar() is > 0L;
    }
}
