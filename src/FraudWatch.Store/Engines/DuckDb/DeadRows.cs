using FraudWatch.Store.Lake;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>Reads delete vectors as (filename, file_row_number), with the absolute names that a scan reports.</summary>
internal static class DeadRows
{
    public static string Of(DataFolder folder, IEnumerable<DeleteVector> vectors) =>
        $"SELECT {SqlText.Literal(folder.InLake(""))} || file AS filename, file_row_number FROM read_parquet({SqlText.Literals(vectors.Select(vector => folder.InLake(vector.Path)))})";
}
