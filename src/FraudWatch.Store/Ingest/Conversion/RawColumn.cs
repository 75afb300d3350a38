namespace FraudWatch.Store.Ingest.Conversion;

/// <summary>A column of a source before conversion.</summary>
/// <param name="Sql">An expression over the source's relation.</param>
/// <param name="Type">Its DuckDB type; VARCHAR for everything that comes from text.</param>
/// <param name="Header">What it is called in the file.</param>
/// <param name="Number">Its position in the file, from 1; null where an expression makes it.</param>
internal sealed record RawColumn(string Sql, string Type, string Header, int? Number)
{
    public bool IsText => Type == "VARCHAR";
}
