using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>How one table is fed from a file.</summary>
internal abstract class TableTarget(InputTable table)
{
    public InputTable Table => table;

    /// <summary>The relation of this table's raw rows, over the relation of the file's rows.</summary>
    public abstract string Over(PreparedRows rows, string relation);

    /// <summary>Whether each row of the file makes exactly one row of the table.</summary>
    public abstract bool IsOneToOne { get; }

    public abstract TableConversion Conversion(PreparedRows rows);
}
