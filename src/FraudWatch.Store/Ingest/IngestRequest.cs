namespace FraudWatch.Store.Ingest;

/// <summary>What to load.</summary>
/// <param name="Paths">Files and folders; folders are walked in the order of names.</param>
/// <param name="BatchId">Names the batch; by default its time and a fingerprint of the files.</param>
/// <param name="Profile">A profile that is part of the program (<c>nhsa</c>, the default, or <c>provider-fraud</c>), or a YAML file.</param>
public sealed record IngestRequest(IReadOnlyList<string> Paths, string? BatchId = null, string? Profile = null)
{
    /// <summary>Limits; the defaults suit a machine that runs nothing else.</summary>
    public IngestOptions Options { get; init; } = new();
}
