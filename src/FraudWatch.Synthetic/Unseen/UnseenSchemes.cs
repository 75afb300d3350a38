namespace FraudWatch.Synthetic.Unseen;

/// <summary>
/// Institutions that cheat in a way that no rule describes, so that only what is odd about their figures can give them away.
/// </summary>
/// <param name="Kinds">Names of <see cref="UnseenKinds"/>; the institutions take them by turns.</param>
/// <param name="Share">Share of all institutions that cheat, 0 to 1.</param>
/// <param name="Intensity">Factor on how often they do it, above 0 and at most 1.</param>
public sealed record UnseenSchemes(IReadOnlyCollection<string> Kinds, double Share = 0.05, double Intensity = 1)
{
    /// <summary>Returns the schemes, or says what is wrong with them.</summary>
    /// <exception cref="ArgumentException">A kind is unknown, none is named, or a number is out of range.</exception>
    public UnseenSchemes Check()
    {
        string[] known = [.. UnseenKinds.All, .. UnseenKinds.OfTheirOwn.Values];
        foreach (var kind in Kinds)
        {
            if (!known.Contains(kind))
                throw new ArgumentException($"There is no unseen kind '{kind}'. Known kinds: {string.Join(", ", known)}.");
        }

        if (Kinds.Count == 0)
            throw new ArgumentException("Unseen schemes need at least one kind.");
        if (Share is not (> 0 and <= 1))
            throw new ArgumentException($"The share of institutions must lie above 0 and be at most 1, not {Share}.");
        if (Intensity is not (> 0 and <= 1))
            throw new ArgumentException($"The intensity must lie above 0 and be at most 1, not {Intensity}.");
        return this;
    }
}
