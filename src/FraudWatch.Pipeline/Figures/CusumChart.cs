namespace FraudWatch.Pipeline.Figures;

/// <summary>CUSUM charts of daily planned admissions (Page 1954).</summary>
public static class CusumChart
{
    private const int MostInstitutions = 5_000;

    /// <summary>All visible institutions that are judged, the highest against its limit first.</summary>
    public static Task<IReadOnlyList<CusumState>> StatesAsync(ClaimsSnapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.ReadAsync("cusum_institution", new Dictionary<string, object?> { ["most"] = MostInstitutions }, row => new CusumState(
            row.GetString(0), row.GetString(1), row.GetDouble(2), row.GetDouble(3), row.GetFieldValue<DateOnly>(4), row.GetInt64(5),
            row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6)), cancellation);
    }

    /// <summary>The latest two years of one institution; empty when it is not judged or not visible.</summary>
    public static Task<IReadOnlyList<CusumDay>> DaysAsync(ClaimsSnapshot snapshot, string fixmedinsCode, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.ReadAsync("cusum_day", new Dictionary<string, object?> { ["institution"] = fixmedinsCode }, row => new CusumDay(
            row.GetFieldValue<DateOnly>(0), row.GetInt64(1), row.GetDouble(2), row.GetDouble(3), row.GetDouble(4), row.GetBoolean(5)), cancellation);
    }
}
