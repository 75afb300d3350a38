using System.Text.RegularExpressions;

namespace FraudWatch.Store.Lake;

/// <summary>A batch's id is part of file names, so it is held to what every file system takes.</summary>
internal static partial class BatchId
{
    public static void Check(string id)
    {
        if (!Allowed().IsMatch(id) || id.EndsWith(".dead", StringComparison.Ordinal))
            throw new ArgumentException($"The batch id '{id}' cannot be used: 1 to 80 letters, digits, '-', '_' and '.', beginning with a letter or digit, not ending in '.dead'.", nameof(id));
    }

    /// <summary>The name of the batch's files: its id, with a number where an earlier batch has the same.</summary>
    public static string Stem(string id, IReadOnlyList<LedgerEntry> entries) =>
        entries.Any(entry => entry.Batch.Equals(id, StringComparison.OrdinalIgnoreCase)) ? $"{id}.{entries.Count + 1}" : id;

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")]
    private static partial Regex Allowed();
}
