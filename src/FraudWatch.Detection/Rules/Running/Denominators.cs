using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>What findings are counted against, per institution, so that rates can be shown; each is counted once per run.</summary>
internal sealed class Denominators
{
    /// <summary>The temporary table: denominator, fixmedins_code, n.</summary>
    public const string Table = "denominator";

    private readonly DuckDBConnection connection;
    private readonly Dictionary<string, long> totals = [];

    public Denominators(DuckDBConnection connection)
    {
        this.connection = connection;
        connection.Run($"CREATE OR REPLACE TEMP TABLE {Table} (denominator VARCHAR, fixmedins_code VARCHAR, n BIGINT)");
    }

    /// <summary>Total over all institutions.</summary>
    public long Total(string denominator)
    {
        if (!totals.TryGetValue(denominator, out var total))
            totals[denominator] = total = Count(denominator);
        return total;
    }

    /// <summary>A query for fixmedins_code and n.</summary>
    public static string Select(string denominator)
    {
        var (table, n) = denominator switch
        {
            "stays" => ("claims.stay", "count(*)"),
            "encounters" => ("claims.encounter", "count(*)"),
            "fee_lines" => ("claims.fee_line", "count(*)"),
            "settlements" => ("claims.settlement", "count(*)"),
            "persons" => ("claims.encounter", "count(DISTINCT psn_no)"),
            "ward_checks" => ("claims.ward_check", "count(*)"),
            "identity_checks" => ("claims.identity_check", "count(*)"),
            "institutions" => ("claims.institution", "count(*)"),
            "institution_months" => ("claims.institution_month", "count(*)"),
            "physicians" => ("features.physician", "count(*)"),
            "departments" => ("features.department", "count(*)"),
            _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "Not a denominator."),
        };
        return $"SELECT fixmedins_code, {n} AS n FROM {table} GROUP BY fixmedins_code";
    }

    private long Count(string denominator)
    {
        var binder = new SqlBinder();
        var name = binder.Text(denominator);
        connection.Run($"INSERT INTO temp.{Table} SELECT {name}, fixmedins_code, n FROM ({Select(denominator)})", binder);
        return connection.Rows($"SELECT CAST(coalesce(sum(n), 0) AS BIGINT) FROM temp.{Table} WHERE denominator = {name}", row => row.GetInt64(0), binder)[0];
    }
}
