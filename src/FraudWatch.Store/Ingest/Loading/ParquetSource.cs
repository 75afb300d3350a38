using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Ingest.Quarantining;
using FraudWatch.Store.Ingest.Sources;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>A Parquet file; its schema's names are the header.</summary>
internal sealed class ParquetSource : RowSource
{
    private readonly string path;
    private readonly IReadOnlyList<string> types;
    private readonly long rows;

    private ParquetSource(SourceFile file, string path, IReadOnlyList<(string Name, string Type)> columns, long rows)
        : base(file, [.. columns.Select(column => column.Name)]) =>
        (this.path, types, this.rows) = (path, [.. columns.Select(column => column.Type)], rows);

    /// <exception cref="UnreadableFileException">The file is damaged.</exception>
    public static ParquetSource Open(SourceFile file, LoadContext context)
    {
        try
        {
            var path = WithoutWildcards(file.Path, context);
            var scan = $"read_parquet({SqlText.Literal(path)}, binary_as_string = true, hive_partitioning = false)";
            var columns = context.Session.Engine.Rows($"DESCRIBE SELECT * FROM {scan}", row => (row.GetString(0), row.GetString(1)), context.Cancellation);
            var rows = context.Session.Engine.Count($"SELECT count(*) FROM {scan}", context.Cancellation);
            return new ParquetSource(file, path, columns, rows);
        }
        catch (DuckDBException error) when (!context.Cancellation.IsCancellationRequested)
        {
            throw new UnreadableFileException("its Parquet footer is damaged", error);
        }
    }

    public override PreparedRows Prepare(LoadContext context, FileQuarantine quarantine, bool carefully) =>
        new ParquetRows(path, Header, types, TraitsOf(context), rows);

    private TextTraits TraitsOf(LoadContext context)
    {
        var texts = Header.Where((_, i) => types[i] == "VARCHAR").Select(SqlText.Name).ToList();
        if (texts.Count == 0)
            return new TextTraits(MayBePadded: false, MayHavePlus: false, MissingIsNull: true);
        var look = TextTraits.Look($"read_parquet({SqlText.Literal(path)}, binary_as_string = true, hive_partitioning = false)", texts);
        return context.Session.Engine.Rows(look, row => new TextTraits(row.GetBoolean(0), row.GetBoolean(1), MissingIsNull: !row.GetBoolean(2)), context.Cancellation)[0];
    }

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
