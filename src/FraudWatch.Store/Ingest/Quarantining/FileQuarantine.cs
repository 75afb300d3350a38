namespace FraudWatch.Store.Ingest.Quarantining;

/// <summary>The quarantine of one file; nothing is written before its first bad row.</summary>
/// <param name="writer">The batch's quarantine.</param>
/// <param name="file">The file's name.</param>
/// <param name="table">The table that rows are counted for which are damaged before any table is in question.</param>
/// <param name="header">The header line that a repaired file needs; empty for formats without one.</param>
internal sealed class FileQuarantine(QuarantineWriter writer, string file, string table, byte[] header)
{
    private bool begun;

    public string Table => table;

    public void Add(string target, long line, int? columnNumber, string? column, string reason, ReadOnlySpan<byte> row, bool isCut = false)
    {
        if (!begun)
            writer.BeginFile(file, table, header);
        begun = true;
        writer.Add(target, line, columnNumber, column, reason, row, isCut);
    }
}
