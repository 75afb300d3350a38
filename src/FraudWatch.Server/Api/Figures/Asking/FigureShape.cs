using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Figures;

/// <summary>A figure as a list that is taken away: its parameters are the filters, and its rows keep the figure's own order.</summary>
internal sealed class FigureShape(FigureParameters parameters) : IListShape
{
    /// <summary>The place of a row in the figure.</summary>
    public const string Place = "place";

    public IReadOnlyDictionary<string, string> Filters => parameters.Sentences;

    public IReadOnlyCollection<string> SortNames { get; } = [Place];

    public string DefaultSort => Place;
}
