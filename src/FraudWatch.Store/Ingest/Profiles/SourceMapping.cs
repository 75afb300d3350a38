namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>A kind of file, told by its header.</summary>
internal sealed class SourceMapping
{
    public string Name { get; set; } = "";

    /// <summary>Columns that the header must have, in any case. Of several sources that fit, the one with most wins.</summary>
    public List<string> Requires { get; set; } = [];

    /// <summary>The tables that it feeds, the main one first.</summary>
    public List<TableMapping> Tables { get; set; } = [];
}
