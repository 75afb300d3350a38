using FraudWatch.Synthetic;

namespace FraudWatch.Benchmarks.Compaction;

/// <summary>A synthetic city's visits, settlements and fee lines, cut into as many parts of whole lines as batches are wanted.</summary>
/// <param name="folder">Where the parts come to lie, a folder for each batch; made anew.</param>
/// <param name="count">Batches.</param>
/// <param name="people">People for each batch.</param>
internal sealed class SmallBatches(string folder, int count, int people)
{
    private static readonly string[] Files = ["mdtrt_d.csv", "setl_d.csv", "fee_list_d.csv"];

    public int Count => count;

    public int People => people;

    /// <summary>Makes them.</summary>
    /// <returns>The folders of the batches.</returns>
    public async Task<IReadOnlyList<string>> MakeAsync(CancellationToken cancellation)
    {
        var city = Path.Combine(folder, "city");
        await SyntheticCity.GenerateAsync(new CityOptions(count * people, Seed: BenchmarkOptions.Seed), city, null, cancellation);
        var folders = Enumerable.Range(0, count).Select(number => Path.Combine(folder, $"{number:0000}")).ToList();
        foreach (var one in folders)
            Directory.CreateDirectory(one);
        foreach (var file in Files)
            await CutAsync(Path.Combine(city, file), folders, cancellation);
        Directory.Delete(city, recursive: true);
        return folders;
    }

    // No text of a synthetic city has a line break in it.
    private static async Task CutAsync(string file, List<string> folders, CancellationToken cancellation)
    {
        var lines = await File.ReadAllLinesAsync(file, cancellation);
        var each = (lines.Length - 1 + folders.Count - 1) / folders.Count;
        foreach (var (part, folder) in lines.Skip(1).Chunk(Math.Max(1, each)).Zip(folders))
            await File.WriteAllLinesAsync(Path.Combine(folder, Path.GetFileName(file)), part.Prepend(lines[0]), cancellation);
    }
}
