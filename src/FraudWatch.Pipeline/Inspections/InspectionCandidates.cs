using FraudWatch.Core.Inspections;
using FraudWatch.Detection.Planning;
using FraudWatch.Store;

namespace FraudWatch.Pipeline.Inspections;

/// <summary>Who may be drawn, as the last run froze it.</summary>
public static class InspectionCandidates
{
    /// <summary>The candidates of <c>plan.candidate</c>; empty before a run reached the stage <c>plan</c>.</summary>
    public static IReadOnlyList<Candidate> Of(ClaimsStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'plan' AND table_name = 'candidate'";
        return command.ExecuteScalar() is long and > 0 ? PlanInspections.Read(connection).Candidates : [];
    }
}
