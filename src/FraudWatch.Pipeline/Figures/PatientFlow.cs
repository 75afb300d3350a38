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
        return snapshot.ReadAsync("flow", asked, row => new PatientFlow(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetDouble(6)), cancellation);
    }
}
