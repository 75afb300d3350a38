using FraudWatch.Store;

namespace FraudWatch.Cli.Export;

/// <summary>Streams a query's rows out of the store as csv, json (one array), parquet or arrow (an IPC stream), without holding them in memory.</summary>
internal static class TableExport
{
    /// <summary>The format that was asked for, else that of the file's ending, else csv.</summary>
    public static TableFormat FormatOf(string? format, string? file)
    {
        var name = format ?? Path.GetExtension(file ?? "").TrimStart('.');
        return name.ToUpperInvariant() switch
        {
            "JSON" => TableFormat.Json,
            "PARQUET" => TableFormat.Parquet,
            "ARROW" or "ARROWS" => TableFormat.Arrow,
            "CSV" => TableFormat.Csv,
            _ when format is null => TableFormat.Csv,
            _ => throw new WrongUsageException($"--format {format}: csv, json, parquet or arrow is expected."),
        };
    }

    /// <summary>Writes the rows of <paramref name="select"/> to a file, or to standard output when there is none.</summary>
    public static async Task WriteAsync(ClaimsStore store, string select, TableFormat format, string? file, CancellationToken cancellation)
    {
        if (format is TableFormat.Parquet or TableFormat.Arrow && file is null && !Console.IsOutputRedirected)
            throw new WrongUsageException($"{format} is no text: name a file with --out.");

        var staged = Path.Combine(store.Folder.Export, Path.GetRandomFileName());
        try
        {
            using (var connection = store.Connect())
            using (var command = connection.CreateCommand())
            {
                command.CommandText = format == TableFormat.Arrow
                    ? select
                    : $"COPY ({select}) TO '{staged.Replace("'", "''", StringComparison.Ordinal)}' ({Options(format)})";
                await (format == TableFormat.Arrow ? ArrowExport.WriteAsync(command, staged, cancellation) : command.ExecuteNonQueryAsync(cancellation));
            }

            if (file is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
                File.Move(staged, file, overwrite: true);
                return;
            }

            await using var source = File.OpenRead(staged);
            await using var output = Console.OpenStandardOutput();
            await source.CopyToAsync(output, cancellation);
        }
        finally
        {
            File.Delete(staged);
        }
    }

    private static string Options(TableFormat format) => format switch
    {
        TableFormat.Json => "FORMAT json, ARRAY true",
        TableFormat.Parquet => "FORMAT parquet, COMPRESSION zstd",
        _ => "FORMAT csv, HEADER true",
    };
}
