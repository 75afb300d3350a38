using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>How one table is fed from a file.</summary>
internal abstract class TableTarget(InputTable table)
{
    public InputTable Table => table;

    /// <summary>The relation of this table's raw rows.</summary>
    /// <param name="rows">The file's rows.</param>
    /// <param name="numbered">Whether it has the columns of <see cref="PreparedRows.NumberedRelation"/>.</param>
    public abstract string Over(PreparedRows rows, bool numbered);

    /// <summary>Whether each row of the file makes exactly one row of the table.</summary>
    public abstract bool IsOneToOne { get; }

    public abstract TableConversion Conversion(PreparedRows rows);
}
