using DuckDB.NET.Data;
using FraudWatch.Store;
using FraudWatch.Store.Sql;

namespace FraudWatch.Server.Exports;

/// <summary>Rows of an export laid into a temporary table of DuckDB, which writes Parquet and Arrow and spills what is large to disk.</summary>
internal sealed class StagedRows : IDisposable
{
    private const string Table = "export_row";
    private const string Place = "export_place";

    private readonly IReadOnlyList<ExportColumn> columns;

    private StagedRows(DuckDBConnection connection, IReadOnlyList<ExportColumn> columns) => (Connection, this.columns) = (connection, columns);

    public DuckDBConnection Connection { get; }

    /// <summary>The rows in the order in which they came.</summary>
    public string Select => $"SELECT {string.Join(", ", columns.Select(column => SqlName.Quote(column.Name)))} FROM temp.{Table} ORDER BY {Place}";

    /// <exception cref="OperationCanceledException">Cancelled; nothing is left.</exception>
    public static async Task<StagedRows> OfAsync(ClaimsStore store, ExportTable table, CancellationToken cancellation)
    {
        var staged = new StagedRows(store.Connect(), table.Columns);
        try
        {
            await staged.FillAsync(table.Rows, cancellation);
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => Connection.Dispose();

    private async Task FillAsync(IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        using (var create = new DuckDBCommand(
            $"CREATE TEMP TABLE {Table} ({string.Concat(columns.Select(column => $"{SqlName.Quote(column.Name)} {TypeOf(column.Kind)}, "))}{Place} BIGINT)", Connection))
            await create.ExecuteNonQueryAsync(cancellation);
        using var appender = Connection.CreateAppender("temp", "main", Table);
        var place = 0L;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var line = appender.CreateRow();
            foreach (var value in row)
                Append(line, value);
            line.AppendValue(place++).EndRow();
        }
    }

    private static void Append(DuckDBAppenderRow line, object? value) => _ = value switch
    {
        null => line.AppendNullValue(),
        string text => line.AppendValue(text),
        long whole => line.AppendValue(whole),
        decimal amount => line.AppendValue(amount),
        double number => line.AppendValue(number),
        DateOnly day => line.AppendValue(day),
        DateTime time => line.AppendValue(time),
        bool flag => line.AppendValue(flag),
        _ => throw new NotSupportedException($"No column type for {value.GetType()}."),
    };

    private static string TypeOf(ExportKind kind) => kind switch
    {
        ExportKind.Whole => "BIGINT",
        ExportKind.Amount => "DECIMAL(18, 2)",
        ExportKind.Number => "DOUBLE",
        ExportKind.Day => "DATE",
        ExportKind.Time => "TIMESTAMP",
        ExportKind.Flag => "BOOLEAN",
        _ => "VARCHAR",
    };
}
