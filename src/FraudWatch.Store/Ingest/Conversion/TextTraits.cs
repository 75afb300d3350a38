using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Framing;

namespace FraudWatch.Store.Ingest.Conversion;

/// <summary>What the texts of a source may hold, so that work which none of its rows needs is left out of the SQL.</summary>
/// <param name="MayBePadded">Values may have blanks at their edges.</param>
/// <param name="MayHavePlus">Values may hold an exponent with a plus sign.</param>
/// <param name="MissingIsNull">The reader has already turned <see cref="Missing"/> into NULL.</param>
internal sealed record TextTraits(bool MayBePadded, bool MayHavePlus, bool MissingIsNull)
{
    /// <summary>Texts that stand for "no value": MySQL's, Oracle's and R's, and MySQL's date of zeros.</summary>
    public static IReadOnlyList<string> Missing { get; } =
        ["", "NULL", "null", @"\N", "NA", "N/A", "0000-00-00", "0000-00-00 00:00:00"];

    /// <summary>Nothing is known about the texts.</summary>
    public static TextTraits Any { get; } = new(true, true, false);

    /// <summary>Whether a text has blanks at an edge, or is empty; most texts are told apart by their first and last bytes.</summary>
    public static string IsPadded(string text) =>
        $"{text} < '!' OR ends_with({text}, ' ') OR ends_with({text}, '\t') OR starts_with({text}, '\u3000') OR ends_with({text}, '\u3000')";

    /// <summary>Whether a text is one of <see cref="Missing"/>.</summary>
    public static string IsMissing(string text) => $"({text} IN ({string.Join(", ", Missing.Select(SqlText.Literal))}))";

    /// <summary>
    /// What the texts of a relation hold, as one row of three booleans (padded, plus, missing): looking costs less than
    /// cleaning every value, and a column that is left alone stays dictionary-encoded.
    /// </summary>
    public static string Look(string relation, IReadOnlyCollection<string> texts)
    {
        string Some(Func<string, string> condition) => $"coalesce(bool_or({string.Join(" OR ", texts.Select(text => $"({condition(text)})"))}), false)";
        return $"SELECT {Some(IsPadded)}, {Some(text => $"contains({text}, '+')")}, {Some(IsMissing)} FROM {relation}";
    }

    /// <summary>What framing saw, for a text that DuckDB's CSV reader reads.</summary>
    public static TextTraits Of(RecordTraits traits) =>
        new(traits.HasFlag(RecordTraits.Padding), traits.HasFlag(RecordTraits.Plus), true);
}
