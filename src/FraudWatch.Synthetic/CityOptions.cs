using FraudWatch.Synthetic.Unseen;

namespace FraudWatch.Synthetic;

/// <summary>What city to build. The same options give the same bytes on every machine and any number of threads.</summary>
/// <param name="People">Insured persons, at least 1.</param>
/// <param name="Months">Calendar months of claims, starting with <see cref="Start"/>, at least 1.</param>
/// <param name="Seed">Seed of every random choice.</param>
/// <param name="Schemes">Names of the schemes to plant (see <see cref="SchemeNames"/>); null plants all, an empty list none.</param>
public sealed record CityOptions(
    int People = 20_000,
    int Months = 12,
    int Seed = 1,
    IReadOnlyCollection<string>? Schemes = null)
{
    /// <summary>First day of claims.</summary>
    public DateOnly Start { get; init; } = new(2025, 1, 1);

    /// <summary>
    /// How many times the usual number of institutions share these people, 1 to 100: a small city with the many institutions of a
    /// large one, to compare them.
    /// </summary>
    public int Density { get; init; } = 1;

    /// <summary>Schemes that no rule describes; null plants none.</summary>
    public UnseenSchemes? Unseen { get; init; }

    /// <summary>Reads a command line's list: <c>all</c>, <c>none</c> or names separated by commas.</summary>
    /// <exception cref="ArgumentException">A name is not a scheme.</exception>
    public static IReadOnlyCollection<string>? ParseSchemes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names switch
        {
            ["all"] => null,
            ["none"] => [],
            _ => SchemeNames.Check(names),
        };
    }
}
