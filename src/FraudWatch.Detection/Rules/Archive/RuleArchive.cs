using System.Text.Json;
using DuckDB.NET.Data;
using FraudWatch.Store;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// The definition of every rule that ever published a finding, in the data folder beside the lake: the derived database may
/// be deleted and rebuilt at any time, these may not. Every text is stored once, under its hash, and never changed.
/// </summary>
public sealed class RuleArchive
{
    private readonly string definitions;
    private readonly string texts;

    private RuleArchive(string folder) => (definitions, texts) = (Path.Combine(folder, "definitions"), Path.Combine(folder, "texts"));

    /// <summary>The archive of a data folder; nothing is created before something is kept.</summary>
    public static RuleArchive Of(DataFolder data) => new(data.Rules);

    /// <summary>The rule as it was, with what it read, as a catalogue of its own; null when it was never kept.</summary>
    /// <exception cref="InvalidDataException">A kept text is missing or was changed.</exception>
    public RuleCatalogue? Find(string definition)
    {
        var path = Path.Combine(definitions, $"{definition}.json");
        if (!definition.All(char.IsAsciiHexDigitLower) || !File.Exists(path))
            return null;
        var entry = JsonSerializer.Deserialize<Entry>(File.ReadAllText(path), Format)
            ?? throw new InvalidDataException($"'{path}' is empty.");
        return RuleCatalogue.Read([.. entry.Files.Select(file => new RuleFile(file.Key, Text(file.Value), Folder: null))]);
    }

    /// <summary>The definitions of a rule that were kept, the newest first.</summary>
    public IReadOnlyList<KeptVersion> Versions(string ruleId)
    {
        if (!Directory.Exists(definitions))
            return [];
        return
        [
            .. from file in new DirectoryInfo(definitions).EnumerateFiles("*.json")
               let entry = JsonSerializer.Deserialize<Entry>(File.ReadAllText(file.FullName), Format)
               where entry?.RuleId == ruleId
               orderby file.LastWriteTimeUtc descending
               select new KeptVersion(entry.Version, Path.GetFileNameWithoutExtension(file.Name), file.LastWriteTimeUtc),
        ];
    }

    /// <summary>Keeps the definitions of these rules and names them in the findings that are about to be published.</summary>
    internal void Keep(DuckDBConnection connection, RuleCatalogue catalogue, IEnumerable<Rule> rules)
    {
        var definitions = rules.Select(rule => RuleDefinition.Of(catalogue, rule)).ToList();
        if (definitions.Count == 0)
            return;
        definitions.ForEach(Keep);
        var binder = new SqlBinder();
        var kept = definitions.Select(definition => $"({binder.Text(definition.RuleId)}, {binder.Text(definition.Hash)})");
        connection.Run(
            $"UPDATE temp.{RunTables.Staged} SET definition = kept.hash FROM (VALUES {string.Join(", ", kept)}) AS kept (id, hash) WHERE rule_id = kept.id",
            binder);
    }

    /// <summary>Texts first, the entry that names them last: a run that is killed leaves no entry without its texts.</summary>
    private void Keep(RuleDefinition definition)
    {
        var path = Path.Combine(definitions, $"{definition.Hash}.json");
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(definitions);
        Directory.CreateDirectory(texts);
        foreach (var file in definition.Files)
            WriteOnce(Path.Combine(texts, RuleDefinition.HashOf(file.Text)), file.Text);
        var files = definition.Files.ToDictionary(file => file.Path, file => RuleDefinition.HashOf(file.Text));
        WriteOnce(path, JsonSerializer.Serialize(new Entry(definition.RuleId, definition.Version, files), Format));
    }

    private string Text(string hash)
    {
        var path = Path.Combine(texts, hash);
        if (!File.Exists(path))
            throw new InvalidDataException($"'{path}', which a finding's rule was made of, is missing.");
        var text = File.ReadAllText(path);
        return RuleDefinition.HashOf(text) == hash ? text : throw new InvalidDataException($"'{path}', which a finding's rule was made of, was changed.");
    }

    private static void WriteOnce(string path, string text)
    {
        if (File.Exists(path))
            return;
        var aside = path + ".part";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
        using (var writer = new StreamWriter(file))
        {
            writer.Write(text);
            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    private static JsonSerializerOptions Format { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private sealed record Entry(string RuleId, int Version, IReadOnlyDictionary<string, string> Files);
}
