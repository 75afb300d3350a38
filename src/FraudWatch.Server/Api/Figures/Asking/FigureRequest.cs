using FraudWatch.Core.Figures;
using FraudWatch.Core.People;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Figures;

/// <summary>What a request asks of a figure, checked.</summary>
internal sealed class FigureRequest
{
    private const int MostDays = 3 * 366;
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);

    private FigureRequest(DateOnly today) => Today = today;

    /// <summary>The office's day.</summary>
    public DateOnly Today { get; }

    /// <summary>The division that it is narrowed to; null for all that the person sees.</summary>
    public string? Region => Text("region");

    /// <summary>The query in one form, whatever the order of its names.</summary>
    public string Canonical => string.Join('&', texts.Select(pair => $"{pair.Key}={pair.Value}"));

    /// <exception cref="RequestRefusedException">A name is unknown or given twice, or the region is no code.</exception>
    public static FigureRequest Of(HttpRequest request, FigureParameters knows, DateOnly today)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
        {
            if (!knows.Sentences.ContainsKey(name))
                throw RequestRefusedException.BadQuery(name, $"'{name}' is unknown here. This figure knows {string.Join(", ", knows.Sentences.Keys)}.");
            if (values is not [{ Length: > 0 } value])
                throw RequestRefusedException.BadQuery(name, $"'{name}' is given once and not empty.");
            texts.Add(name, value);
        }

        return Of(texts, today);
    }

    /// <summary>Of texts whose names were checked.</summary>
    public static FigureRequest Of(IReadOnlyDictionary<string, string> texts, DateOnly today)
    {
        var asked = new FigureRequest(today);
        foreach (var (name, text) in texts)
            asked.texts.Add(name, text);
        if (asked.Region is { } region && !RegionScope.IsCode(region))
            throw RequestRefusedException.BadQuery("region", "region is a division code of six digits.");
        return asked;
    }

    /// <summary>A text of the query; null when it was not given.</summary>
    public string? Text(string name) => texts.GetValueOrDefault(name);

    /// <summary>A whole number of the query.</summary>
    public int Number(string name, int usual, int least, int most)
    {
        if (Text(name) is not { } text)
            return usual;
        return FilterText.Number(name, text) is var number && number >= least && number <= most
            ? (int)number
            : throw RequestRefusedException.BadQuery(name, $"{name} is a whole number from {least} to {most}.");
    }

    /// <summary>The period from <c>from</c> and <c>to</c>; what is missing is taken from the usual one.</summary>
    public Period Period(Period usual)
    {
        var from = Text("from") is { } first ? FilterText.Day("from", first) : usual.From;
        var to = Text("to") is { } end ? FilterText.Day("to", end) : usual.To;
        return from < to && to.DayNumber - from.DayNumber <= MostDays
            ? new Period(from, to)
            : throw RequestRefusedException.BadQuery("to", $"A period ends after it begins ({from:yyyy-MM-dd}) and is at most three years long.");
    }
}
