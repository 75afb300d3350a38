using DuckDB.NET.Data;
using FraudWatch.Core.Inspections;
using FraudWatch.Store;

namespace FraudWatch.Pipeline.Inspections;

/// <summary>The discharges of an institution, from which records to review are sampled.</summary>
public static class DischargedRecords
{
    private const string Discharges = """
        SELECT stay_id, CAST(discharge_date AS VARCHAR), coalesce(payment_method, '') = 'single_disease'
        FROM claims.stay
        WHERE fixmedins_code = $institution AND NOT is_open AND discharge_date BETWEEN CAST($first AS DATE) AND CAST($last AS DATE)
        """;

    /// <summary>Stays that ended in the period, by month of discharge.</summary>
    /// <param name="store">The claims.</param>
    /// <param name="fixmedinsCode">The institution.</param>
    /// <param name="first">First day of the period.</param>
    /// <param name="last">Last day of the period.</param>
    public static IReadOnlyList<MedicalRecord> Of(ClaimsStore store, string fixmedinsCode, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        using var command = new DuckDBCommand(Discharges, connection);
        command.Parameters.Add(new DuckDBParameter("institution", fixmedinsCode));
        command.Parameters.Add(new DuckDBParameter("first", $"{first:yyyy-MM-dd}"));
        command.Parameters.Add(new DuckDBParameter("last", $"{last:yyyy-MM-dd}"));
        using var reader = command.ExecuteReader();
        var records = new List<MedicalRecord>();
        while (reader.Read())
            records.Add(new MedicalRecord(reader.GetString(0), reader.GetString(1)[..7], reader.GetBoolean(2)));
        return records;
    }
}
