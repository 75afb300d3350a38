using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FraudWatch.Detection.Rules.Yaml;

/// <summary>
/// One mapping of a YAML file. Every key that is asked for is a known key; <see cref="RefuseUnknownKeys"/> then reports the
/// others. A value that is missing or unreadable is noted as a problem, and reading goes on.
/// </summary>
internal sealed class YamlSection(string path, YamlMappingNode node, YamlProblems problems)
{
    private readonly HashSet<string> asked = [];

    /// <summary>Notes a problem with a key of this section.</summary>
    public void Problem(string key, string message) => problems.Add(Path(key), message);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Keys in the order of the file; for sections whose keys are names.</summary>
    public IReadOnlyList<string> Keys => [.. node.Children.Keys.Select(key => ((YamlScalarNode)key).Value ?? "")];

    public string Text(string key) => TextOrNull(key) is { } text && text.Trim().Length > 0 ? text : Missing(key, "");

    /// <summary>The text; null when the key is absent, empty or <c>null</c>.</summary>
    public string? TextOrNull(string key)
    {
        var value = Find(key);
        if (value is null || value is YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "null" or "~" or null })
            return null;
        return value is YamlScalarNode scalar ? scalar.Value : Wrong<string?>(key, "must be a text", null);
    }

    public int Integer(string key, int? otherwise = null)
    {
        if (!Has(key) && otherwise is { } value)
            return value;
        var text = Text(key);
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : Wrong(key, text.Length > 0 ? $"'{text}' is not a whole number" : "", 0);
    }

    public decimal? DecimalOrNull(string key)
    {
        if (TextOrNull(key) is not { } text)
            return null;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : Wrong<decimal?>(key, $"'{text}' is not a number", null);
    }

    public DateOnly? DateOrNull(string key)
    {
        if (TextOrNull(key) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Wrong<DateOnly?>(key, $"'{text}' is not a date such as 2021-05-01", null);
    }

    public DateOnly Date(string key) => DateOrNull(key) ?? Missing(key, DateOnly.MinValue);

    public bool Boolean(string key) => TextOrNull(key) switch
    {
        "true" or "yes" => true,
        "false" or "no" => false,
        null => Missing(key, false),
        var other => Wrong(key, $"'{other}' is neither true nor false", false),
    };

    /// <summary>One of a few words.</summary>
    public string OneOf(string key, params string[] words)
    {
        var text = Text(key);
        return text.Length == 0 || words.Contains(text) ? text : Wrong(key, $"'{text}' is none of {string.Join(", ", words)}", "");
    }

    /// <summary>A number when the value is written as one, otherwise text. Quoted values are text.</summary>
    public object Value(string key)
    {
        if (Find(key) is not YamlScalarNode { Value: { Length: > 0 } text } scalar)
            return Missing(key, "");
        if (scalar.Style != ScalarStyle.Plain)
            return text;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
    }

    public IReadOnlyList<string> Texts(string key)
    {
        if (Find(key) is not { } value)
            return Missing<IReadOnlyList<string>>(key, []);
        if (value is not YamlSequenceNode list)
            return Wrong<IReadOnlyList<string>>(key, "must be a list of texts", []);
        if (list.Children.FirstOrDefault(item => item is not YamlScalarNode) is { } odd)
            return Wrong<IReadOnlyList<string>>(key, $"line {odd.Start.Line} is not a text: a text with a colon and a space in it needs quotes", []);
        return [.. list.Children.Select(item => ((YamlScalarNode)item).Value ?? "")];
    }

    public YamlSection? Section(string key) => Find(key) switch
    {
        null => Missing<YamlSection?>(key, null),
        YamlMappingNode mapping => new YamlSection(Path(key), mapping, problems),
        _ => Wrong<YamlSection?>(key, "must be a mapping of keys to values", null),
    };

    public IReadOnlyList<YamlSection> Sections(string key) => Find(key) switch
    {
        null => Missing<IReadOnlyList<YamlSection>>(key, []),
        YamlSequenceNode list when list.Children.All(item => item is YamlMappingNode) =>
            [.. list.Children.Select((item, i) => new YamlSection($"{Path(key)}[{i}]", (YamlMappingNode)item, problems))],
        _ => Wrong<IReadOnlyList<YamlSection>>(key, "must be a list of mappings", []),
    };

    /// <summary>Reports every key that was not asked for.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var key in Keys.Where(key => !asked.Contains(key)))
            Problem(key, $"unknown key (known: {string.Join(", ", asked)})");
    }

    private string Path(string key) => path.Length == 0 ? key : key.Length == 0 ? path : $"{path}.{key}";

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private T Missing<T>(string key, T otherwise) => Wrong(key, "required", otherwise);

    private T Wrong<T>(string key, string message, T otherwise)
    {
        if (message.Length > 0)
            Problem(key, message);
        return otherwise;
    }
}
