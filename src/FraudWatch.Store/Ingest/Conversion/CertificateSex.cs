using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Conversion;

/// <summary>
/// The sex that an identity number states (GB 11643: the seventeenth of eighteen digits, odd for men). It is read before the
/// number is hashed, because a wrongly registered sex would accuse the wrong persons.
/// </summary>
internal static class CertificateSex
{
    public const string Column = "certno_gend";
    private const string Certificate = "certno";

    /// <summary>The columns of a source, with the stated sex beside the certificate number where the table keeps it.</summary>
    public static IEnumerable<(InputColumn Column, RawColumn Raw)> Beside(InputTable table, IReadOnlyList<(InputColumn Column, RawColumn Raw)> sources)
    {
        var certificate = sources.FirstOrDefault(source => source.Column.Name == Certificate);
        return certificate.Column is null || !table.Has(Column) || sources.Any(source => source.Column.Name == Column)
            ? sources
            : [.. sources, (table[Column], certificate.Raw with { Sql = Of(certificate.Raw.Sql), Type = "VARCHAR" })];
    }

    /// <summary>1, 2, or NULL where the text is no eighteen-digit number; a mask over its middle does not matter.</summary>
    private static string Of(string text)
    {
        var number = $"trim(CAST({text} AS VARCHAR))";
        var digit = $"substr({number}, 17, 1)";
        return $"CASE WHEN length({number}) <> 18 THEN NULL WHEN {digit} IN ('1', '3', '5', '7', '9') THEN '1' WHEN {digit} IN ('0', '2', '4', '6', '8') THEN '2' END";
    }
}
