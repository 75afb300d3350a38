using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Town;
using FraudWatch.Synthetic.Writing;

namespace FraudWatch.Synthetic;

/// <summary>A city of invented people whose claims look like a bureau's export, with planted fraud and its answers.</summary>
public static class SyntheticCity
{
    /// <summary>People whose rows are made together: small enough to bound memory, large enough to keep threads busy.</summary>
    private const int ChunkSize = 250;

    /// <summary>
    /// Writes one CSV per table, in national column names, and truth.csv into <paramref name="outDir"/> (made if absent;
    /// files of the same names are replaced). Memory grows with the number of people, not with their claims.
    /// </summary>
    /// <exception cref="ArgumentException">A number is out of range or a scheme unknown.</exception>
    /// <exception cref="InvalidOperationException">The city is too small to hide a scheme.</exception>
    public static async Task<CityReport> GenerateAsync(
        CityOptions options, string outDir, IProgress<CityProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(outDir);
        Check(options);
        var city = await Task.Run(() => new City(options), cancellationToken);
        var plan = new SchemePlanner(city).Plan();
        Directory.CreateDirectory(outDir);
        await InstitutionFiles.WriteAsync(city, outDir, cancellationToken);
        await using var files = new CityFiles(outDir);
        files.Append(HabitRows.Of(city, plan));
        await WritePeopleAsync(city, plan, files, progress, cancellationToken);
        files.AppendAccounts(city);
        return new CityReport(
            files.Rows(CityTable.Persons), files.Rows(CityTable.Encounters), files.Rows(CityTable.Settlements), files.Rows(CityTable.FeeLines), files.Rows(CityTable.Truth))
        {
            LeftOut = plan.LeftOut,
        };
    }

    private static void Check(CityOptions options)
    {
        if (options.People is < 1 or > 10_000_000)
            throw new ArgumentException($"The number of people must lie between 1 and 10,000,000, not {options.People}.");
        if (options.Months is < 1 or > 60)
            throw new ArgumentException($"The number of months must lie between 1 and 60, not {options.Months}.");
        if (options.Density is < 1 or > 100)
            throw new ArgumentException($"The density of institutions must lie between 1 and 100, not {options.Density}.");
        if (options.Schemes is { } schemes)
            SchemeNames.Check(schemes);
        options.Unseen?.Check();
    }

    /// <summary>Chunks are made on all cores and written in order, so the bytes do not depend on the number of cores.</summary>
    private static async Task WritePeopleAsync(
        City city, SchemePlan plan, CityFiles files, IProgress<CityProgress>? progress, CancellationToken cancellation)
    {
        var inFlight = new Queue<Task<ChunkRows>>();
        var spare = new Stack<ChunkRows>();
        var done = 0;
        for (var first = 0; first < city.People.Count; first += ChunkSize)
        {
            if (inFlight.Count > Environment.ProcessorCount)
                await WriteOldest();
            var (from, chunk) = (first, spare.TryPop(out var used) ? used : new ChunkRows());
            inFlight.Enqueue(Task.Run(() => Fill(chunk, city, plan, from, cancellation), cancellation));
        }
        while (inFlight.Count > 0)
            await WriteOldest();

        async Task WriteOldest()
        {
            var chunk = await inFlight.Dequeue();
            files.Append(chunk);
            done += chunk.People;
            progress?.Report(new CityProgress(done, city.People.Count));
            chunk.Clear();
            spare.Push(chunk);
        }
    }

    private static ChunkRows Fill(ChunkRows chunk, City city, SchemePlan plan, int from, CancellationToken cancellation)
    {
        for (var i = from; i < Math.Min(from + ChunkSize, city.People.Count); i++)
        {
            cancellation.ThrowIfCancellationRequested();
            chunk.Add(LifeWriter.Write(city, city.People[i], plan));
        }
        return chunk;
    }
}
