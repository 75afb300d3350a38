using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Ingest.Quarantining;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>Writes the good rows of a file for one table as Parquet, and sends the others to quarantine.</summary>
internal sealed class TableLoader(LoadContext context, PreparedRows rows, FileQuarantine quarantine)
{
    private DuckDBConnection Engine => context.Session.Engine;

    /// <returns>Rows read for the table, and how many of them are in quarantine.</returns>
    /// <exception cref="RowsLostException">DuckDB read another number of rows than were framed.</exception>
    public (long Read, long Quarantined) Load(TableTarget target, string staging)
    {
        var expected = Expected(target);
        if (expected == 0)
            return (0, 0);
        var conversion = target.Conversion(rows);
        // Level 1 costs a third of the time of the default and a tenth more space.
        long stored = Written(
            $"COPY ({conversion.Good(target.Over(rows, numbered: false))}) TO {SqlText.Literal(staging)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)");
        if (stored == 0)
            File.Delete(staging);
        var failed = stored == expected ? 0 : rows.QuarantineFailed(Failed(target, conversion), conversion.CheckAt, target.Table.Name, quarantine);
        return stored + failed == expected
            ? (expected, failed)
            : throw new RowsLostException(string.Create(CultureInfo.InvariantCulture, $"{expected} rows were counted, but DuckDB read {stored + failed}"));
    }

    private long Expected(TableTarget target)
    {
        if (target.IsOneToOne || rows.Count == 0)
            return rows.Count;
        var read = Engine.Count($"SELECT count(*) FROM {rows.Relation}", context.Cancellation);
        return read == rows.Count
            ? Engine.Count($"SELECT count(*) FROM {target.Over(rows, numbered: false)}", context.Cancellation)
            : throw new RowsLostException(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows were counted, but DuckDB read {read}"));
    }

    /// <summary>Runs a COPY and returns the rows that it wrote.</summary>
    private int Written(string copy)
    {
        using var command = Engine.CreateCommand();
        command.CommandText = copy;
        return command.ExecuteNonQueryAsync(context.Cancellation).GetAwaiter().GetResult();
    }

    private IEnumerable<FailedRow> Failed(TableTarget target, TableConversion conversion)
    {
        using var order = context.Session.InOrder();
        using var command = Engine.CreateCommand();
        command.CommandText = conversion.Bad(target.Over(rows, numbered: true), PreparedRows.Ordinal, rows.HasContent ? PreparedRows.Content : null);
        using var reader = command.ExecuteReaderAsync(context.Cancellation).GetAwaiter().GetResult();
        while (reader.Read())
        {
            yield return new FailedRow(
                Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture),
                Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture),
                rows.HasContent && !reader.IsDBNull(2) ? reader.GetString(2) : null);
        }
    }
}
