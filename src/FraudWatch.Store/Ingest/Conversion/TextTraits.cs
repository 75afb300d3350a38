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

    /// <summary>What framing saw, for a text that DuckDB's CSV reader reads.</summary>
    public static TextTraits Of(RecordTraits traits) =>
        new(traits.HasFlag(RecordTraits.Padding), traits.HasFlag(RecordTraits.Plus), true);
}
