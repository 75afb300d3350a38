using DuckDB.NET.Data;
using FraudWatch.Store;

namespace FraudWatch.Server.Models;

/// <summary>Whether a run has rated institutions.</summary>
internal static class RatedInstitutions
{
    public static bool AreThere(ClaimsStore claims)
    {
        using var connection = claims.Connect();
        using var command = new DuckDBCommand("SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'risk' AND table_name = 'institution'", connection);
        return command.ExecuteScalar() is > 0L;
    }
}
