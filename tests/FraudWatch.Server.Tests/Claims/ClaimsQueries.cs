using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;

namespace FraudWatch.Server.Tests.Claims;

/// <summary>Looks behind the API into the claims store.</summary>
internal static class ClaimsQueries
{
    public static object? Value(this RunningService service, string sql)
    {
        using var connection = service.Get<ClaimsStore>().Connect();
        using var command = new DuckDBCommand(sql, connection);
        return command.ExecuteScalar();
    }

    public static long Count(this RunningService service, string sql) => Convert.ToInt64(service.Value(sql), CultureInfo.InvariantCulture);

    public static string Text(this RunningService service, string sql) => (string?)service.Value(sql) ?? throw new InvalidOperationException($"Nothing: {sql}");
}
