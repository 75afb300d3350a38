namespace FraudWatch.Detection.Knowledge;

/// <summary>Finds the words of a dictionary in a text: from left to right, the longest first, none inside another.</summary>
internal sealed class TermMatcher
{
    private readonly Dictionary<char, string[]> byFirst;

    public TermMatcher(IEnumerable<string> terms) => byFirst = terms
        .Where(term => term.Length > 0)
        .Distinct()
        .GroupBy(term => term[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(term => term.Length).ToArray());

    /// <summary>The words found, in order.</summary>
    public IEnumerable<string> Find(string text) => Pieces(text).Where(piece => piece.IsTerm).Select(piece => piece.Text);

    /// <summary>The whole text in pieces: words of the dictionary, and what stands between them.</summary>
    public IEnumerable<TermPiece> Pieces(string text)
    {
        var rest = 0;
        for (var at = 0; at < text.Length;)
        {
            if (At(text, at) is not { } term)
            {
                at++;
                continue;
            }

            if (at > rest)
                yield return new TermPiece(text[rest..at], false);
            yield return new TermPiece(term, true);
            rest = at += term.Length;
        }

        if (rest < text.Length)
            yield return new TermPiece(text[rest..], false);
    }

    private string? At(string text, int at) => byFirst.TryGetValue(text[at], out var terms)
        ? terms.FirstOrDefault(term => string.CompareOrdinal(text, at, term, 0, term.Length) == 0)
        : null;
}
