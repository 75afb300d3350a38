namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>A profile as written in YAML: how files of another shape become input tables.</summary>
internal sealed class ProfileDocument
{
    /// <summary>The profile's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>What data it is for.</summary>
    public string Description { get; set; } = "";

    /// <summary>Texts that stand for no value, beside those that are always taken so.</summary>
    public List<string> Missing { get; set; } = [];

    /// <summary>The kinds of files.</summary>
    public List<SourceMapping> Sources { get; set; } = [];
}
