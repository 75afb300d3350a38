using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Ingest.Quarantining;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>The well-formed rows of a file, as a relation that DuckDB reads; disposing removes temporary copies.</summary>
internal abstract class PreparedRows : IDisposable
{
    /// <summary>Name of the row number in <see cref="NumberedRelation"/>.</summary>
    public const string Ordinal = "row_ordinal";

    /// <summary>Name of the row as text in <see cref="NumberedRelation"/>, where <see cref="HasContent"/>.</summary>
    public const string Content = "row_content";

    /// <summary>Rows that the relation must yield.</summary>
    public abstract long Count { get; }

    /// <summary>Records that are in quarantine already.</summary>
    public abstract long Rejected { get; }

    public abstract TextTraits Traits { get; }

    /// <summary>SQL of the rows.</summary>
    public abstract string Relation { get; }

    /// <summary>SQL of the rows in the order of the file, with <see cref="Ordinal"/> counting from 1.</summary>
    public abstract string NumberedRelation { get; }

    /// <summary>Whether the numbered relation brings the rows as text, because the file has none.</summary>
    public virtual bool HasContent => false;

    /// <summary>The expression for a column of the header.</summary>
    public abstract RawColumn Column(int index);

    /// <summary>Puts rows that conversion refused into quarantine, with their bytes and lines.</summary>
    /// <param name="failed">The rows, in order.</param>
    /// <param name="checks">Says what a check's number means.</param>
    /// <param name="table">The table that they were meant for.</param>
    /// <param name="quarantine">Takes them.</param>
    /// <returns>How many there were.</returns>
    public abstract long QuarantineFailed(IEnumerable<FailedRow> failed, Func<int, ColumnCheck> checks, string table, FileQuarantine quarantine);

    /// <summary>A copy that is removed with this object.</summary>
    protected virtual string? TemporaryFile => null;

    /// <summary>What the relation reads from, where that is to be given up with this object.</summary>
    protected virtual IDisposable? Held => null;

    public void Dispose()
    {
        Held?.Dispose();
        if (TemporaryFile is { } copy)
            File.Delete(copy);
    }
}
