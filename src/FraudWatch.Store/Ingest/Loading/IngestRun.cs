using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store.Ingest.Identity;
using FraudWatch.Store.Ingest.Profiles;
using FraudWatch.Store.Ingest.Quarantining;
using FraudWatch.Store.Ingest.Sources;
using FraudWatch.Store.Lake;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>One load, from the request to the commit.</summary>
internal sealed class IngestRun(ClaimsStore store, IngestRequest request, IProgress<IngestProgress>? progress, CancellationToken cancellation)
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<FileReport> reports = [];

    /// <inheritdoc cref="IngestClaims.RunAsync"/>
    public BatchReport Run()
    {
        var files = FindFiles();
        var profile = Profile();
        var id = request.BatchId ?? IdFor(files);
        try
        {
            using var batch = Begin(id);
            var key = IdentityKey.Of(store.Folder);
            using var session = IngestSession.Open(request.Options, key, Path.Combine(batch.Folder, "spill"));
            using var quarantine = new QuarantineWriter(Path.Combine(batch.Folder, "quarantine"), key);
            var loads = LoadAll(files, profile, session, batch, quarantine);
            var tables = Settle(batch, session, loads);
            Commit(batch, quarantine, tables);
            return new BatchReport(id, tables, clock.Elapsed.TotalSeconds, reports);
        }
        catch (DuckDBException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    private List<SourceFile> FindFiles()
    {
        try
        {
            var files = SourceFile.Find(request.Paths).Select(file => request.Names.TryGetValue(file.Path, out var name) ? file with { Name = name } : file).ToList();
            return files.Count > 0 ? files : throw new IngestException($"There is no file in {string.Join(", ", request.Paths)}.");
        }
        catch (FileNotFoundException error)
        {
            throw new IngestException(error.Message, error);
        }
    }

    private ClaimsProfile Profile()
    {
        if (request.Table is null)
            return ProfileCatalogue.Find(request.Profile);
        try
        {
            return new NationalProfile(InputTables.ByName(request.Table));
        }
        catch (KeyNotFoundException error)
        {
            throw new IngestException(error.Message, error);
        }
    }

    private string IdFor(IReadOnlyList<SourceFile> files) =>
        string.Create(CultureInfo.InvariantCulture, $"{request.Options.Time.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{SourceFile.Fingerprint(files)}");

    private LakeBatch Begin(string id)
    {
        try
        {
            return store.Lake.Begin(id);
        }
        catch (ArgumentException error)
        {
            throw new IngestException(error.Message, error);
        }
    }

    private List<TableLoad> LoadAll(IReadOnlyList<SourceFile> files, ClaimsProfile profile, IngestSession session, LakeBatch batch, QuarantineWriter quarantine)
    {
        var total = files.Sum(file => file.Bytes);
        var done = 0L;
        var loads = new List<TableLoad>();
        string? name = null;
        var context = new LoadContext(session, request.Options, batch.Folder, (phase, bytes) => progress?.Report(new IngestProgress(phase, name, done + bytes, total)), cancellation);
        var loader = new FileLoader(context, batch, quarantine);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            name = file.Name;
            loads.AddRange(Load(file, profile, context, loader));
            done += file.Bytes;
        }

        return reports.Any(report => report.Status == FileStatus.Loaded) ? loads : throw new IngestException(WhyNothing());
    }

    private IReadOnlyList<TableLoad> Load(SourceFile file, ClaimsProfile profile, LoadContext context, FileLoader loader)
    {
        try
        {
            var source = RowSources.Open(file, context);
            var found = profile.Recognise(source.Header, file.Name);
            if (!found.IsRecognised)
            {
                reports.Add(new FileReport(file.Name, file.IsNamed ? FileStatus.Failed : FileStatus.NotRecognised, [], found.Problem, []));
                return [];
            }

            var loads = loader.Load(source, found.Targets);
            reports.Add(new FileReport(file.Name, FileStatus.Loaded, [.. loads.Select(load => load.Table)], null, found.Ignored));
            return loads;
        }
        catch (UnreadableFileException error)
        {
            reports.Add(new FileReport(file.Name, FileStatus.Failed, [], $"It was not loaded: {error.Message}.", []));
            return [];
        }
    }

    private string WhyNothing() =>
        "Nothing was loaded. " + string.Join(" ", reports.Select(report => $"{report.File}: {report.Reason}"));

    private SortedDictionary<string, TableCounts> Settle(LakeBatch batch, IngestSession session, List<TableLoad> loads)
    {
        progress?.Report(new IngestProgress(IngestPhase.Settling, null, 0, 0));
        var tables = new SortedDictionary<string, TableCounts>(StringComparer.Ordinal);
        foreach (var table in loads.GroupBy(load => load.Table))
        {
            var (read, quarantined) = (table.Sum(load => load.Read), table.Sum(load => load.Quarantined));
            var settled = read > quarantined ? batch.Settle(table.Key, session.Engine, cancellation) : new SupersessionCounts(0, 0, 0);
            tables[table.Key] = settled.Accepted + settled.Duplicate + quarantined == read
                ? new TableCounts(read, settled.Accepted, quarantined, settled.Duplicate)
                : throw new IngestException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{table.Key}: {read} rows were read, but {settled.Accepted} accepted, {quarantined} quarantined and {settled.Duplicate} duplicate ones were counted; nothing was loaded."));
        }

        return tables;
    }

    private void Commit(LakeBatch batch, QuarantineWriter quarantine, SortedDictionary<string, TableCounts> tables)
    {
        progress?.Report(new IngestProgress(IngestPhase.Committing, null, 0, 0));
        cancellation.ThrowIfCancellationRequested();
        // Before the commit: a crash in between leaves rows in quarantine that will come again, and loses none.
        var kept = quarantine.MoveTo(store.Folder.Quarantine, batch.Id);
        try
        {
            batch.Commit(new BatchSummary { Quarantined = tables.ToDictionary(table => table.Key, table => table.Value.Quarantined) });
        }
        catch
        {
            if (kept is not null)
                Directory.Delete(kept, recursive: true);
            throw;
        }

        store.RefreshViews();
    }
}
