using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using FraudWatch.Store.Lake;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>The content of a table in one number, whatever the order of its rows and their split into batches.</summary>
internal static class TableHash
{
    /// <param name="connection">Where to run it.</param>
    /// <param name="table">The table whose declared columns are hashed.</param>
    /// <param name="rows">A view or a query in parentheses that gives the table's live rows.</param>
    /// <param name="cancellation">Interrupts the statement.</param>
    public static TableInfo Of(DuckDBConnection connection, InputTable table, string rows, CancellationToken cancellation) =>
        connection.Rows(
            $"SELECT count(*), CAST(coalesce(sum(CAST({RowHash.Of(table)} AS HUGEINT)), 0) AS VARCHAR) FROM {rows}",
            row => new TableInfo(row.GetInt64(0), Hex(row.GetString(1))),
            cancellation)[0];

    private static string Hex(string sum) => BigInteger.Parse(sum, CultureInfo.InvariantCulture).ToString("x32", CultureInfo.InvariantCulture);
}
