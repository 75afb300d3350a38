using DuckDB.NET.Data;
using DuckDB.NET.Native;
using FraudWatch.Store.Ingest.Quarantining;
using FraudWatch.Store.Ingest.Sources;
using FraudWatch.Store.Lake;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>Loads one file into the staging files of a batch, wholly or not at all.</summary>
internal sealed class FileLoader(LoadContext context, LakeBatch batch, QuarantineWriter quarantine)
{
    private int parts;

    /// <returns>One entry for each table that the file feeds.</returns>
    /// <exception cref="UnreadableFileException">The file is damaged as a whole; nothing of it is staged.</exception>
    public IReadOnlyList<TableLoad> Load(RowSource source, IReadOnlyList<TableTarget> targets)
    {
        var part = parts++;
        try
        {
            return Attempt(source, targets, part, carefully: false);
        }
        catch (RowsLostException)
        {
            // Parallel reading is the usual culprit; the second attempt does without.
        }

        try
        {
            return Attempt(source, targets, part, carefully: true);
        }
        catch (RowsLostException error)
        {
            throw new UnreadableFileException($"it cannot be read reliably: {error.Message}", error);
        }
    }

    private List<TableLoad> Attempt(RowSource source, IReadOnlyList<TableTarget> targets, int part, bool carefully)
    {
        var mark = quarantine.Mark();
        var staged = targets.Select(target => (Target: target, Path: batch.StagingFile(target.Table.Name, part))).ToList();
        try
        {
            return Load(source, staged, carefully);
        }
        catch (Exception error)
        {
            quarantine.Return(mark);
            foreach (var (_, path) in staged)
                File.Delete(path);
            if (error is InvalidDataException)
                throw new UnreadableFileException($"its compression is damaged: {error.Message}", error);
            if (error is DuckDBException refused && IsAboutTheFile(refused))
                throw new RowsLostException("DuckDB refuses it: " + FirstLine(refused.Message), refused);
            throw;
        }
    }

    private List<TableLoad> Load(RowSource source, List<(TableTarget Target, string Path)> staged, bool carefully)
    {
        var rejects = new FileQuarantine(quarantine, source.File.Name, staged[0].Target.Table.Name, source.HeaderBytes);
        using var rows = source.Prepare(context, rejects, carefully);
        context.Report(IngestPhase.Converting, source.File.Bytes);
        var loader = new TableLoader(context, rows, rejects);
        var loads = new List<TableLoad>();
        foreach (var (target, path) in staged)
        {
            var (read, bad) = loader.Load(target, path);
            // Damaged records belong to no table yet; they are counted for the main one.
            var damaged = loads.Count == 0 ? rows.Rejected : 0;
            loads.Add(new TableLoad(target.Table.Name, read + damaged, bad + damaged));
        }

        return loads;
    }

    /// <summary>A full disk, too little memory and an interrupt say nothing about the file.</summary>
    private bool IsAboutTheFile(DuckDBException error) =>
        !context.Cancellation.IsCancellationRequested
        && error.ErrorType is not (DuckDBErrorType.OutOfMemory or DuckDBErrorType.Interrupt)
        && !(error.ErrorType is DuckDBErrorType.Io && error.Message.Contains("write", StringComparison.OrdinalIgnoreCase));

    /// <summary>The lines after the first may quote the file.</summary>
    private static string FirstLine(string message) => message.Split('\n')[0];
}
