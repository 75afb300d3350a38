using DuckDB.NET.Data;
using FraudWatch.Store;

namespace FraudWatch.Server.Exports;

/// <summary>Parquet, which needs its end before it can be read: written to the store's export folder, sent from there, removed.</summary>
internal sealed class ParquetExport(ClaimsStore store) : IExportFormat
{
    /// <inheritdoc />
    public string Name => "parquet";

    /// <inheritdoc />
    public string MediaType => "application/vnd.apache.parquet";

    /// <inheritdoc />
    public async Task WriteAsync(ExportTable table, Stream output, CancellationToken cancellation)
    {
        var file = Path.Combine(store.Folder.Export, $"{Guid.NewGuid():N}.parquet");
        try
        {
            using (var staged = await StagedRows.OfAsync(store, table, cancellation))
            {
                // The name is our own; COPY takes no parameter for it.
                using var copy = new DuckDBCommand(
                    $"COPY ({staged.Select}) TO '{file.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, COMPRESSION zstd)", staged.Connection);
                await copy.ExecuteNonQueryAsync(cancellation);
            }
            await using var written = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 65_536, useAsync: true);
            await written.CopyToAsync(output, cancellation);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
