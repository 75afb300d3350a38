namespace FraudWatch.Store.Tests.Lake;

/// <summary>Rows of mdtrt_d as SELECT statements.</summary>
internal static class Encounters
{
    public const string Live = "SELECT mdtrt_id, psn_no FROM lake.mdtrt_d ORDER BY ALL";

    /// <summary>An encounter whose person tells its rows apart; without a version when <paramref name="updated"/> is null.</summary>
    public static string Row(string id, string person, string? updated = "2025-01-01") =>
        $"SELECT '{id}' AS mdtrt_id, '{person}' AS psn_no, 'H1' AS fixmedins_code, '21' AS med_type, TIMESTAMP '2025-01-01 08:00:00' AS begntime, "
        + $"{(updated is null ? "CAST(NULL AS TIMESTAMP)" : $"TIMESTAMP '{updated}'")} AS updt_time";

    public static string Rows(params string[] rows) => string.Join(" UNION ALL ", rows);

    /// <summary>Numbered encounters, from one number up to but without another.</summary>
    public static string Range(int from, int to, string updated = "2025-01-01") =>
        $"SELECT 'E' || lpad(CAST(i AS VARCHAR), 8, '0') AS mdtrt_id, 'P' || (i % 97) AS psn_no, 'H' || (i % 7) AS fixmedins_code, '21' AS med_type, "
        + $"TIMESTAMP '2025-01-01 08:00:00' + to_minutes(i % 100000) AS begntime, TIMESTAMP '{updated}' AS updt_time FROM range({from}, {to}) AS t(i)";
}
