namespace FraudWatch.Store.Ingest;

/// <summary>A row that was not stored, and why. It holds no value of the row.</summary>
/// <param name="Batch">The batch that it came with.</param>
/// <param name="Number">Its number within the batch's quarantine, from 1.</param>
/// <param name="File">The file's name.</param>
/// <param name="Table">The table that it was meant for.</param>
/// <param name="Line">Number of its first line in the file, from 1; of its row in a Parquet file.</param>
/// <param name="ColumnNumber">Position of the column to blame, from 1, where one is.</param>
/// <param name="Column">Name of the column to blame, where one is.</param>
/// <param name="Reason">Why, as a sentence without a subject.</param>
/// <param name="IsCut">Whether only the first bytes of a very long row were kept.</param>
public sealed record QuarantinedRow(
    string Batch,
    long Number,
    string File,
    string Table,
    long Line,
    int? ColumnNumber,
    string? Column,
    string Reason,
    bool IsCut)
{
    /// <summary>The whole complaint, such as "fee_list_d.csv line 17: cnt is not a number".</summary>
    public string Sentence => $"{File} line {Line}: {(Column is null ? "" : Column + " ")}{Reason}";
}
