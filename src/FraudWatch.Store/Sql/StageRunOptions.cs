namespace FraudWatch.Store.Sql;

/// <summary>What a stage run may be told.</summary>
public sealed record StageRunOptions
{
    /// <summary>
    /// Number of committed batches that the lake's views show. With it, a stage that was built from the same batches by
    /// the same SQL, dictionaries and parameters is skipped; without it, it always runs.
    /// </summary>
    public long? Watermark { get; init; }

    /// <summary>Parameter values in place of those of <c>Sql/parameters.yaml</c>, by name.</summary>
    public IReadOnlyDictionary<string, object> Parameters { get; init; } = new Dictionary<string, object>();

    /// <summary>Folder with a bureau's own dictionaries, or null.</summary>
    public string? DictionaryFolder { get; init; }
}
