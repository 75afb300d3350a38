using Apache.Arrow;
using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Quarantining;
using FraudWatch.Store.Ingest.Sources;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>
/// An Arrow stream; its schema's names are the header. Its batches go to DuckDB where they lie. The first run over them, which
/// looks at the texts, also checks every offset and counts the rows, so that the second meets a file that is known.
/// </summary>
internal sealed class ArrowSource : RowSource
{
    private const string View = "arrow_rows";

    private readonly Schema schema;
    private readonly TypedColumns columns;

    private ArrowSource(SourceFile file, Schema schema, TypedColumns columns) : base(file, columns.Names) =>
        (this.schema, this.columns) = (schema, columns);

    /// <exception cref="UnreadableFileException">The file does not begin with a schema that is read here.</exception>
    public static ArrowSource Open(SourceFile file, LoadContext context)
    {
        try
        {
            using var reader = ArrowFile.Open(file.Path);
            using var view = context.Session.Engine.CreateArrowView(View, reader.Schema, () => ArrowFile.Open(file.Path));
            return new ArrowSource(file, reader.Schema, TypedColumns.Of(View, context));
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or DuckDBException && !context.Cancellation.IsCancellationRequested)
        {
            throw Unreadable(error);
        }
    }

    public override PreparedRows Prepare(LoadContext context, FileQuarantine quarantine, bool carefully)
    {
        var count = new RowCount();
        var view = context.Session.Engine.CreateArrowView(View, schema, () => new CountedBatches(ArrowFile.Open(File.Path), count));
        try
        {
            var traits = columns.Look(View, context);
            if (!count.IsComplete)
                context.Session.Engine.Count($"SELECT count(*) FROM {View}", context.Cancellation);
            return new TypedRows(View, "row_number() OVER ()", columns, traits, count.Rows, view);
        }
        catch (DuckDBException error) when (!context.Cancellation.IsCancellationRequested)
        {
            view.Dispose();
            throw Unreadable(view.Failure ?? error);
        }
        catch
        {
            view.Dispose();
            throw;
        }
    }

    private static UnreadableFileException Unreadable(Exception error) => new($"its Arrow data cannot be read: {error.Message.TrimEnd('.')}", error);
}
