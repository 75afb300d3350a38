using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FraudWatch.Store.Schemas;

/// <summary>Reads the JSON Schemas of the input tables, which are part of the program, and checks that they make sense.</summary>
internal static partial class InputSchemaReader
{
    private const string Folder = "data-schemas/input/";
    private const string Suffix = ".schema.json";

    public static IReadOnlyList<InputTable> ReadAll()
    {
        var assembly = typeof(InputSchemaReader).Assembly;
        var tables = assembly.GetManifestResourceNames()
            .Select(name => (Resource: name, Path: name.Replace('\\', '/')))
            .Where(found => found.Path.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(found => found.Path, StringComparer.Ordinal)
            .Select(found => Read(found.Path[Folder.Length..^Suffix.Length], TextOf(assembly, found.Resource)))
            .ToList();
        var names = tables.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var table in tables)
            Require(table.FinerThan.All(names.Contains), table.Name, "x-finer-than names a table that is not there");
        return tables;
    }

    /// <exception cref="InvalidDataException">The text is no valid schema of an input table; the message says why.</exception>
    public static InputTable Read(string name, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(name, document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"Schema of {name}: {error.Message}", error);
        }
    }

    private static InputTable Read(string name, JsonElement root)
    {
        Require(root.GetProperty("title").GetString() == name, name, "the title is not the file's name");
        var columns = root.GetProperty("properties").EnumerateObject()
            .Select(property => ReadColumn(name, property.Name, property.Value))
            .ToList();
        var table = new InputTable(name, columns)
        {
            Zh = Text(root, "x-zh", name),
            En = Text(root, "x-en", name),
            Key = Names(root, "x-key"),
            KeyFallback = Names(root, "x-key-fallback"),
            Version = root.TryGetProperty("x-version", out var version) ? version.GetString() : null,
            Required = Names(root, "required"),
            RequireAny = root.TryGetProperty("x-require-any", out var groups)
                ? [.. groups.EnumerateArray().Select(Names)]
                : [],
            FinerThan = Names(root, "x-finer-than"),
        };
        Check(table);
        return table;
    }

    private static InputColumn ReadColumn(string table, string name, JsonElement json)
    {
        var place = $"{table}.{name}";
        var type = Text(json, "x-type", place);
        Require(KnownType().IsMatch(type), place, $"x-type '{type}' is not known");
        var privacy = json.TryGetProperty("x-privacy", out var value)
            ? Enum.Parse<ColumnPrivacy>(value.GetString() ?? "", ignoreCase: true)
            : ColumnPrivacy.Keep;
        Require(privacy != ColumnPrivacy.Hash || type == "VARCHAR", place, "only text can be hashed");
        return new InputColumn(
            name,
            type,
            Text(json, "x-zh", place),
            Text(json, "x-en", place),
            Names(json, "x-aliases"),
            json.TryGetProperty("x-code-width", out var width) ? width.GetInt32() : null,
            privacy,
            ReadCodes(json, place));
    }

    private static Dictionary<string, CodeMeaning> ReadCodes(JsonElement json, string place) =>
        json.TryGetProperty("x-codes", out var codes)
            ? codes.EnumerateObject().ToDictionary(
                code => code.Name,
                code => new CodeMeaning(Text(code.Value, "zh", place), Text(code.Value, "en", place)),
                StringComparer.Ordinal)
            : [];

    private static void Check(InputTable table)
    {
        var named = table.Key.Concat(table.KeyFallback).Concat(table.Required).Concat(table.RequireAny.SelectMany(group => group));
        if (table.Version is not null)
            named = named.Append(table.Version);
        foreach (var column in named)
            Require(table.Has(column), table.Name, $"'{column}' is named as key, version or required, but is no column");
        Require(table.Key.Count + table.KeyFallback.Count > 0, table.Name, "neither x-key nor x-key-fallback is given");
        _ = new HeaderReader(table);
    }

    private static string Text(JsonElement json, string property, string place)
    {
        var text = json.TryGetProperty(property, out var value) ? value.GetString() : null;
        Require(!string.IsNullOrWhiteSpace(text), place, $"{property} is missing");
        return text ?? "";
    }

    private static List<string> Names(JsonElement json, string property) =>
        json.TryGetProperty(property, out var names) ? Names(names) : [];

    private static List<string> Names(JsonElement names) =>
        [.. names.EnumerateArray().Select(name => name.GetString() ?? "")];

    private static void Require(bool holds, string place, string complaint)
    {
        if (!holds)
            throw new InvalidDataException($"Schema of {place}: {complaint}.");
    }

    private static string TextOf(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The program lacks its resource '{resource}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^(VARCHAR|DATE|TIMESTAMP|INTEGER|BIGINT|DOUBLE|DECIMAL\(\d+,\d+\))$")]
    private static partial Regex KnownType();
}
