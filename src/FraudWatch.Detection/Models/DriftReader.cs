using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Models;

/// <summary>Reads how far the data had moved at the last run of the model in charge.</summary>
public static class DriftReader
{
    /// <summary>The signs, warnings first; empty where no model is in charge or nothing was rated.</summary>
    public static IReadOnlyList<DriftSign> Read(DuckDBConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.Rows("SELECT 1 FROM duckdb_tables() WHERE schema_name = 'scores' AND table_name = 'drift'", _ => 1).Count == 0
            ? []
            : connection.Rows("SELECT kind, name, value, is_warning FROM scores.drift ORDER BY is_warning DESC, abs(value) DESC, kind, name",
                row => new DriftSign(row.GetString(0), row.GetString(1), row.GetDouble(2), row.GetBoolean(3)));
    }
}
