using FraudWatch.Store.Ingest.Framing;

namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Tells delimiter and quote by the header and the first rows.</summary>
internal static class DialectSniffer
{
    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    private const int RowsLookedAt = 100;

    /// <summary>The dialect of a text, or null when its header has a single field however it is split.</summary>
    /// <param name="lines">The header and the first rows.</param>
    public static TextDialect? Sniff(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return null;
        TextDialect best = Delimiters
            .Select(delimiter => new TextDialect(delimiter, QuoteFor(lines, delimiter)))
            .MaxBy(dialect => FieldSplitter.Split(lines[0], dialect).Count);
        return FieldSplitter.Split(lines[0], best).Count > 1 ? best : null;
    }

    /// <summary>
    /// The single quote, which some bureaus' extracts use, is taken only where more fields are enclosed by it than by
    /// the double quote.
    /// </summary>
    private static char QuoteFor(IReadOnlyList<string> lines, char delimiter)
    {
        int single = 0, both = 0;
        foreach (string field in lines.Take(RowsLookedAt).SelectMany(line => line.Split(delimiter)).Select(field => field.Trim()))
        {
            if (field.Length < 2 || field[0] != field[^1])
                continue;
            single += field[0] == '\'' ? 1 : 0;
            both += field[0] == '"' ? 1 : 0;
        }
        return single > both ? '\'' : '"';
    }
}
