namespace FraudWatch.Store.Lake;

/// <summary>What of one table is to be read now.</summary>
internal sealed record LiveTable(string Name, IReadOnlyList<LiveFile> Files, IReadOnlyList<DeleteVector> Vectors)
{
    public static LiveTable Empty(string name) => new(name, [], []);

    public long Rows => Files.Sum(file => file.LiveRows);

    public IEnumerable<string> Columns => Files.SelectMany(file => file.File.Columns).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Paths => [.. Files.Select(file => file.Path), .. Vectors.Select(vector => vector.Path)];
}
