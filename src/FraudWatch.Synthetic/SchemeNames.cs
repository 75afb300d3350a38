using FraudWatch.Synthetic.Schemes;

namespace FraudWatch.Synthetic;

/// <summary>The schemes that a city can hide; each is named after the rule that should find it.</summary>
public static class SchemeNames
{
    /// <summary>All names, in the order in which they are planted.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SchemeCatalogue.All.Select(scheme => scheme.Name)];

    /// <summary>Returns the names, or says which one is unknown.</summary>
    /// <exception cref="ArgumentException">A name is not a scheme.</exception>
    public static IReadOnlyCollection<string> Check(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            if (!All.Contains(name))
                throw new ArgumentException($"There is no scheme '{name}'. Known schemes: {string.Join(", ", All)}; or 'all', or 'none'.");
        }
        return names;
    }
}
