using FraudWatch.Core.Figures;

namespace FraudWatch.Pipeline.Figures;

/// <summary>Persons who went from one place to another.</summary>
/// <param name="FromCode">Institution or division where they were.</param>
/// <param name="FromName">Its name; for a division its code.</param>
/// <param name="ToCode">Where they went next.</param>
/// <param name="ToName">Its name.</param>
/// <param name="Persons">Different persons.</param>
/// <param name="Moves">How often in all.</param>
/// <param name="MedianDays">Days between, of the middle move.</param>
public sealed record PatientFlow(string FromCode, string FromName, string ToCode, string ToName, long Persons, long Moves, double MedianDays)
{
    private static readonly string Query = $"""
        WITH placed AS (
            SELECT psn_no, gap, CASE WHEN $level = 'region' THEN from_region ELSE from_code END AS from_code, CASE WHEN $level = 'region' THEN from_region ELSE from_name END AS from_name,
                CASE WHEN $level = 'region' THEN to_region ELSE to_code END AS to_code, CASE WHEN $level = 'region' THEN to_region ELSE to_name END AS to_name
            FROM ({PatientMoves.Sql("temp.seen", "CAST($from AS DATE)", "CAST($to AS DATE)", "CAST($days AS INTEGER)")})
        )
        SELECT from_code, any_value(from_name), to_code, any_value(to_name), count(DISTINCT psn_no) AS persons, count(*) AS moves, median(greatest(gap, 0)) AS gap
        FROM placed
        WHERE from_code <> to_code
        GROUP BY from_code, to_code
        ORDER BY persons DESC, moves DESC, from_code, to_code
        LIMIT CAST($most AS BIGINT)
        """;

    /// <param name="snapshot">The moment; both places are visible.</param>
    /// <param name="period">When the encounters began.</param>
    /// <param name="byRegion">Between divisions instead of institutions.</param>
    /// <param name="days">At most so many days from the end of one encounter to the begin of the next.</param>
    /// <param name="most">The greatest so many flows.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    public static Task<IReadOnlyList<PatientFlow>> ReadAsync(
        ClaimsSnapshot snapshot, Period period, bool byRegion, int days, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var asked = new Dictionary<string, object?>
        {
            ["from"] = $"{period.From:yyyy-MM-dd}",
            ["to"] = $"{period.To:yyyy-MM-dd}",
            ["level"] = byRegion ? "region" : "institution",
            ["days"] = days,
            ["most"] = most,
        };
        return snapshot.ReadTextAsync(Query, asked, row => new PatientFlow(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetDouble(6)), cancellation);
    }
}
