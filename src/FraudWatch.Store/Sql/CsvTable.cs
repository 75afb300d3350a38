using DuckDB.NET.Data;

namespace FraudWatch.Store.Sql;

/// <summary>
/// A small table written as CSV: dictionaries, rule knowledge, fixtures. The header names the columns, as <c>name</c>
/// (text) or <c>name:TYPE</c>; an empty field that is not quoted is NULL.
/// </summary>
public sealed class CsvTable
{
    internal CsvTable(IReadOnlyList<CsvColumn> columns, IReadOnlyList<IReadOnlyList<string?>> rows) =>
        (Columns, Rows) = (columns, rows);

    /// <summary>Columns in the order of the header.</summary>
    public IReadOnlyList<CsvColumn> Columns { get; }

    /// <summary>Rows with one field per column.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Rows { get; }

    /// <summary>Reads RFC 4180 text: comma, double quotes, line ends of any kind, with or without a byte-order mark.</summary>
    /// <exception cref="InvalidDataException">A line has too many or too few fields, or a quote is not closed.</exception>
    public static CsvTable Parse(string text, string name) => new CsvReader(text, name).ReadTable();

    /// <summary>A table of rows that are there already.</summary>
    /// <exception cref="ArgumentException">A row has too many or too few fields.</exception>
    public static CsvTable Of(IReadOnlyList<CsvColumn> columns, IReadOnlyList<IReadOnlyList<string?>> rows) =>
        rows.All(row => row.Count == columns.Count)
            ? new CsvTable(columns, rows)
            : throw new ArgumentException($"Every row must have {columns.Count} fields, one per column.", nameof(rows));

    /// <summary>Creates or replaces the table in an open connection. No file is read, so it works with external access off.</summary>
    /// <exception cref="DuckDBException">A field does not fit its column's type.</exception>
    public void LoadInto(DuckDBConnection connection, string schema, string table)
    {
        var target = SqlName.Quote(schema, table);
        var staging = SqlName.Quote(schema, table + "__text");
        Execute(connection, $"CREATE OR REPLACE TABLE {staging} ({string.Join(", ", Columns.Select(column => $"{SqlName.Quote(column.Name)} VARCHAR"))})");
        Append(connection, schema, table + "__text");
        var casts = Columns.Select(column => $"CAST({SqlName.Quote(column.Name)} AS {column.Type}) AS {SqlName.Quote(column.Name)}");
        Execute(connection, $"CREATE OR REPLACE TABLE {target} AS SELECT {string.Join(", ", casts)} FROM {staging}");
        Execute(connection, $"DROP TABLE {staging}");
    }

    internal void Append(DuckDBConnection connection, string schema, string table)
    {
        using var appender = connection.CreateAppender(schema, table);
        foreach (var fields in Rows)
        {
            var row = appender.CreateRow();
            foreach (var field in fields)
                row.AppendValue(field);
            row.EndRow();
        }
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
