using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Quarantining;
using FraudWatch.Store.Ingest.Sources;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>A Parquet file; its schema's names are the header.</summary>
internal sealed class ParquetSource : RowSource
{
    private readonly string path;
    private readonly TypedColumns columns;
    private readonly long rows;

    private ParquetSource(SourceFile file, string path, TypedColumns columns, long rows) : base(file, columns.Names) =>
        (this.path, this.columns, this.rows) = (path, columns, rows);

    /// <exception cref="UnreadableFileException">The file is damaged.</exception>
    public static ParquetSource Open(SourceFile file, LoadContext context)
    {
        try
        {
            var path = WithoutWildcards(file.Path, context);
            var columns = TypedColumns.Of(Scan(path), context);
            var rows = context.Session.Engine.Count($"SELECT count(*) FROM {Scan(path)}", context.Cancellation);
            return new ParquetSource(file, path, columns, rows);
        }
        catch (DuckDBException error) when (!context.Cancellation.IsCancellationRequested)
        {
            throw new UnreadableFileException("its Parquet footer is damaged", error);
        }
    }

    public override PreparedRows Prepare(LoadContext context, FileQuarantine quarantine, bool carefully) =>
        new TypedRows(Scan(path, ", file_row_number = true"), "file_row_number + 1", columns, columns.Look(Scan(path), context), rows);

    private static string Scan(string path, string options = "") =>
        $"read_parquet({SqlText.Literal(path)}, binary_as_string = true, hive_partitioning = false{options})";

    /// <summary>DuckDB would take such a name for a pattern; a link has a plain one.</summary>
    private static string WithoutWildcards(string path, LoadContext context)
    {
        if (path.AsSpan().IndexOfAny('*', '?', '[') < 0)
            return path;
        var link = context.TemporaryFile(".parquet");
        System.IO.File.CreateSymbolicLink(link, path);
        return link;
    }
}
