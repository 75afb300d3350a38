namespace FraudWatch.Server.Http.Lists;

/// <summary>What a list may be asked, for the API document.</summary>
public interface IListShape
{
    /// <summary>The filters, each with one sentence.</summary>
    IReadOnlyDictionary<string, string> Filters { get; }

    /// <summary>The names that a list can be sorted by.</summary>
    IReadOnlyCollection<string> SortNames { get; }

    /// <summary>The order when none is asked for.</summary>
    string DefaultSort { get; }
}
