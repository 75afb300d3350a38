using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Conversion;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>The columns of a file that states types.</summary>
/// <param name="Names">As they stand in the file.</param>
/// <param name="Types">DuckDB's types for them.</param>
internal sealed record TypedColumns(IReadOnlyList<string> Names, IReadOnlyList<string> Types)
{
    /// <summary>Asks DuckDB for the columns of a relation.</summary>
    public static TypedColumns Of(string scan, LoadContext context)
    {
        var columns = context.Session.Engine.Rows($"DESCRIBE SELECT * FROM {scan}", row => (Name: row.GetString(0), Type: row.GetString(1)), context.Cancellation);
        return new TypedColumns([.. columns.Select(column => column.Name)], [.. columns.Select(column => column.Type)]);
    }

    /// <summary>Looks through all texts of a relation.</summary>
    public TextTraits Look(string scan, LoadContext context)
    {
        var texts = Names.Where((_, i) => Types[i] == "VARCHAR").Select(SqlText.Name).ToList();
        if (texts.Count == 0)
            return new TextTraits(MayBePadded: false, MayHavePlus: false, MissingIsNull: true);
        return context.Session.Engine.Rows(
            TextTraits.Look(scan, texts), row => new TextTraits(row.GetBoolean(0), row.GetBoolean(1), MissingIsNull: !row.GetBoolean(2)), context.Cancellation)[0];
    }
}
