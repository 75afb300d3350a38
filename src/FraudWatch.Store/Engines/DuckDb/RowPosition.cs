using System.Globalization;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// Where a row is, in one BIGINT, so that rows can be told apart and joined without carrying file names: a bit for a staged
/// file, the file's number in its list, and the row's number. Rows that were there first have the smaller position.
/// </summary>
internal static class RowPosition
{
    private const int RowBits = 36;
    private const long Staged = 1L << (62 - RowBits);

    /// <summary>For a scan of the lake's files.</summary>
    public static string InLake => string.Create(CultureInfo.InvariantCulture, $"(CAST(file_index AS BIGINT) << {RowBits}) + file_row_number");

    /// <summary>For a scan of a batch's staged files.</summary>
    public static string InBatch => string.Create(CultureInfo.InvariantCulture, $"((CAST(file_index AS BIGINT) + {Staged}) << {RowBits}) + file_row_number");

    /// <summary>The file part of a position.</summary>
    public static string FileOf(string position) => string.Create(CultureInfo.InvariantCulture, $"({position} >> {RowBits})");

    /// <summary>The row's number within its file.</summary>
    public static string RowOf(string position) => string.Create(CultureInfo.InvariantCulture, $"({position} & {(1L << RowBits) - 1})");

    public static bool IsStaged(long file) => file >= Staged;

    /// <summary>The number of a file in the list that was scanned.</summary>
    public static int IndexOf(long file) => (int)(file % Staged);
}
