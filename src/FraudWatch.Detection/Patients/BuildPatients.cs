using System.Globalization;
using FraudWatch.Detection.Rules;
using FraudWatch.Relational;
using FraudWatch.Store;

namespace FraudWatch.Detection.Patients;

/// <summary>Prepares the judging of single persons after a run: the facts about everybody, and the file of every person's claims.</summary>
public static class BuildPatients
{
    /// <summary>More rows than this are no person's: a number that stands for nobody.</summary>
    private const int MostRows = 20_000;

    private const int Kept = 2;

    /// <summary>Builds both over the store as it is. The caller is the one who writes to the store meanwhile.</summary>
    /// <param name="store">A store whose stages were run.</param>
    /// <param name="catalogue">The rules and values of the office.</param>
    /// <param name="time">Dates the file.</param>
    /// <param name="cancellation">Stops between persons and in a statement; the file of before stays.</param>
    /// <returns>The new file.</returns>
    public static async Task<PatientFile> RunAsync(ClaimsStore store, RuleCatalogue catalogue, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        var watermark = store.Watermark;
        using (var connection = store.Connect())
            await EverybodyFacts.BuildAsync(connection, catalogue, DateOnly.FromDateTime(time.GetLocalNow().DateTime), cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var path = Path.Combine(PatientFile.FolderIn(store.Folder), string.Create(CultureInfo.InvariantCulture, $"{watermark:D12}-{now:yyyyMMddHHmmssfff}.rows"));
        await Task.Run(() => Write(store, catalogue, path, watermark, now, cancellation), cancellation);
        foreach (var old in PatientFile.Files(store.Folder).Skip(Kept).ToList())
            File.Delete(old);
        return PatientFile.Latest(store.Folder) ?? throw new InvalidDataException($"The file {path} cannot be read again.");
    }

    private static void Write(ClaimsStore store, RuleCatalogue catalogue, string path, long watermark, DateTime now, CancellationToken cancellation)
    {
        var inputs = Inputs(store, catalogue);
        var cursors = new List<PatientCursor>();
        using var writer = new PatientFileWriter(path);
        try
        {
            foreach (var input in inputs)
                cursors.Add(new PatientCursor(store.Connect(), input));
            var tooLarge = 0L;
            while (cursors.Select(cursor => cursor.Person).OfType<string>().Min(StringComparer.Ordinal) is { } person)
            {
                cancellation.ThrowIfCancellationRequested();
                var taken = cursors.ConvertAll(cursor => cursor.Take(person, MostRows));
                if (taken.Sum(one => one.Count) > MostRows)
                    tooLarge++;
                else
                    writer.Add(person, PatientRowsCodec.Encode(taken.ConvertAll(IReadOnlyList<Value[]> (one) => one.Rows)));
            }

            writer.Complete(new PatientFileManifest(watermark, now, [.. inputs.Select(input => new PatientFileTable(input.Table, input.Columns))], writer.Count, tooLarge));
        }
        finally
        {
            cursors.ForEach(cursor => cursor.Dispose());
        }
    }

    /// <summary>Of all rules about persons, whatever their status: one that is switched on finds its tables here.</summary>
    private static IReadOnlyList<PatientInput> Inputs(ClaimsStore store, RuleCatalogue catalogue)
    {
        using var connection = store.Connect();
        var rules = catalogue.Rules.Where(rule => rule.Scope == RuleWords.PerPerson).ToList();
        return new PatientQueries(connection, catalogue, rules, PatientTables.IsFixed).Inputs;
    }
}
