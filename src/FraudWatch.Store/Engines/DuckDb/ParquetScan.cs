using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// Table functions over Parquet files in which every declared column stands with its declared type, whichever columns a
/// file holds; the others are NULL. The files' own footers need not agree and are not all read to plan a query.
/// </summary>
internal static class ParquetScan
{
    public static string Of(IEnumerable<string> files, IEnumerable<InputColumn> columns) =>
        $"read_parquet({SqlText.Literals(files)}, schema = MAP {{{string.Join(", ", columns.Select(Entry))}}})";

    private static string Entry(InputColumn column)
    {
        var name = SqlText.Literal(column.Name);
        return $"{name}: {{'name': {name}, 'type': {SqlText.Literal(column.DuckDbType)}, 'default_value': NULL}}";
    }
}
