namespace FraudWatch.Store.Ingest;

/// <summary>What to load.</summary>
/// <param name="Paths">Files and folders; folders are walked in the order of names.</param>
/// <param name="BatchId">Names the batch; by default its time and a fingerprint of the files.</param>
/// <param name="Profile">A profile that is part of the program (<c>nhsa</c>, the default, or <c>provider-fraud</c>), or a YAML file.</param>
public sealed record IngestRequest(IReadOnlyList<string> Paths, string? BatchId = null, string? Profile = null)
{
    /// <summary>The national table that every file holds, when the sender says so; otherwise each is recognised by its header.</summary>
    public string? Table { get; init; }

    /// <summary>What files are called in reports where that is not their name on the disk, by path.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Limits; the defaults suit a machine that runs nothing else.</summary>
    public IngestOptions Options { get; init; } = new();
}
