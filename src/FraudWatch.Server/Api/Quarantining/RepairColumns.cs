using FraudWatch.Casework.Storage;
using FraudWatch.Store.Ingest;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>Holds mended values to columns that a row has or could have.</summary>
internal static class RepairColumns
{
    private const int LongestValue = 4_000;

    /// <exception cref="RefusedException">A column is unknown, or a value too long.</exception>
    public static void Check(string table, QuarantinedRecord? record, IReadOnlyDictionary<string, string?> values)
    {
        if (values.Count == 0)
            throw RefusedException.Invalid("values", "No value is given.");
        var known = InputTables.ByName(table);
        foreach (var (column, value) in values)
        {
            if (!known.Has(column) && record?.Fields.Any(field => field.Name == column) != true)
                throw RefusedException.Invalid("column", $"{table} has no column '{column}', and neither has the row.");
            if (value?.Length > LongestValue)
                throw RefusedException.Invalid("value", $"A value has at most {LongestValue} characters.");
        }
    }
}
