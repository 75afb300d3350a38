using System.Globalization;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Conversion;

/// <summary>
/// How one national column is made from a column of a source. The SQL has two steps, each a projection of its own: the
/// cleaned value, then the converted one, so that a check can see both.
/// </summary>
internal sealed class ColumnConversion(InputColumn target, RawColumn raw, bool isRequired, TextTraits traits)
{
    private const string Blanks = "' \t\u3000'";
    private static readonly int LongestMissing = TextTraits.Missing.Max(text => text.Length);

    public InputColumn Target => target;

    /// <summary>Names of the two steps in SQL.</summary>
    public string Cleaned => SqlText.Name("r_" + target.Name);

    public string Converted => SqlText.Name("v_" + target.Name);

    /// <summary>The value without edge blanks; texts that stand for no value are NULL.</summary>
    public string CleanSql
    {
        get
        {
            if (!raw.IsText)
                return target.DuckDbType == "VARCHAR" ? $"CAST({raw.Sql} AS VARCHAR)" : raw.Sql;
            if (traits.MayBePadded)
            {
                string trimmed = $"trim({raw.Sql}, {Blanks})";
                return $"CASE WHEN {TextTraits.IsPadded(raw.Sql)} THEN CASE WHEN {IsPresent(trimmed)} THEN {trimmed} END {Present(raw.Sql)} END";
            }

            return traits.MissingIsNull ? raw.Sql : $"CASE {Present(raw.Sql)} END";
        }
    }

    /// <summary>The stored value.</summary>
    public string ConvertSql
    {
        get
        {
            if (target.Privacy == ColumnPrivacy.Hash)
                return IdentityHashSql.Of(Cleaned);
            if (target.CodeWidth is { } width)
                return CodeSql.Normal(Cleaned, width);
            if (IsCastFree)
                return Cleaned;
            if (!raw.IsText && target.DuckDbType != "VARCHAR")
                return $"TRY_CAST({Cleaned} AS {target.DuckDbType})";
            return target.DuckDbType switch
            {
                // An id that was kept as a number.
                "VARCHAR" => CodeSql.Normal(Cleaned, 0),
                "DATE" => TimeSql.Date(Cleaned),
                "TIMESTAMP" => TimeSql.Timestamp(Cleaned),
                "INTEGER" or "BIGINT" => NumberSql.Whole(Cleaned, target.DuckDbType),
                "DOUBLE" => NumberSql.Double(Cleaned),
                _ => NumberSql.Decimal(Cleaned, target.DuckDbType),
            };
        }
    }

    public IEnumerable<ColumnCheck> Checks
    {
        get
        {
            if (isRequired)
                yield return Check($"{Cleaned} IS NULL", "is empty but required");
            if (target.DuckDbType == "VARCHAR")
            {
                if (traits.MayHavePlus)
                    yield return Check($"contains({Cleaned}, '+') AND regexp_full_match({Cleaned}, '[0-9]([.][0-9]+)?[eE][+][0-9]+')",
                        "lost its digits to scientific notation");
                yield break;
            }
            if (!IsCastFree)
                yield return Check($"{Converted} IS NULL AND {Cleaned} IS NOT NULL", Expectation);
            if (target.DuckDbType is "DATE" or "TIMESTAMP")
                yield return Check(TimeSql.IsOutOfRange(Converted, target.DuckDbType), "is no date between the years 1800 and 9999");
        }
    }

    /// <summary>The source has the stored type already, and nothing is to be normalised.</summary>
    private bool IsCastFree => raw.Type == target.DuckDbType && (!raw.IsText || target.Privacy == ColumnPrivacy.Keep);

    private string Expectation => target.DuckDbType switch
    {
        "DATE" => "is not a date",
        "TIMESTAMP" => "is not a time",
        "INTEGER" or "BIGINT" => "is not a whole number",
        _ => "is not a number, or too large",
    };

    /// <summary>Branches of a CASE that keep every text but those that stand for no value; long texts need no comparison.</summary>
    private static string Present(string text) =>
        string.Create(CultureInfo.InvariantCulture, $"WHEN strlen({text}) > {LongestMissing} THEN {text} WHEN {IsPresent(text)} THEN {text}");

    private static string IsPresent(string text) => $"NOT {TextTraits.IsMissing(text)}";

    private ColumnCheck Check(string sql, string reason) => new(sql, target.Name, raw.Number, reason);
}
