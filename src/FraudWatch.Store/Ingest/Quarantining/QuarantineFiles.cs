using System.Text.Json;

namespace FraudWatch.Store.Ingest.Quarantining;

/// <summary>The files of one batch's quarantine, and how their lines are written.</summary>
/// <param name="Folder">The batch's folder.</param>
internal sealed record QuarantineFiles(string Folder)
{
    /// <summary>JSON lines, readable without the key.</summary>
    public string Index => Path.Combine(Folder, "index.jsonl");

    /// <summary>The encrypted rows.</summary>
    public string Rows => Path.Combine(Folder, "rows.bin");

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };
}
