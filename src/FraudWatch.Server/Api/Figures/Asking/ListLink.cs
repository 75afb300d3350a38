using FraudWatch.Casework.Cases;
using FraudWatch.Server.Api.Cases;

namespace FraudWatch.Server.Api.Figures;

/// <summary>The list behind a number, in the list's own query language.</summary>
internal sealed class ListLink
{
    private readonly Dictionary<string, string> texts = [];
    private readonly string path;

    private ListLink(string path, string? region, IEnumerable<(string Name, string Text)> filters)
    {
        this.path = path;
        foreach (var (name, text) in filters)
            texts.Add(name, text);
        if (region is { Length: > 0 })
            texts.TryAdd("region", region);
        else if (region is not null)
            texts.TryAdd("no_region", "true");
    }

    /// <summary>The address with its query.</summary>
    public string Address => $"/api/v1/{path}{(texts.Count > 0 ? "?" : "")}{string.Join('&', texts.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}";

    /// <summary>The same as a filter of cases.</summary>
    public CaseFilter Filter => CaseFilterTexts.Read(texts);

    /// <summary>A list by its path below <c>/api/v1/</c>, of one division; of all that is seen when it is null, of what has none when it is empty.</summary>
    public static ListLink To(string path, string? region, params (string Name, string Text)[] filters) => new(path, region, filters);

    /// <summary>The list of cases.</summary>
    public static ListLink Cases(string? region, params (string Name, string Text)[] filters) => To("cases", region, filters);

    /// <summary>The same list, narrowed.</summary>
    public ListLink And(params (string Name, string Text)[] filters) => new(path, null, texts.Select(pair => (pair.Key, pair.Value)).Concat(filters));

    /// <summary>A day as queries write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
