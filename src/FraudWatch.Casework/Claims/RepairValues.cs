using System.Text.Json;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Casework.Claims;

/// <summary>The mended values of a quarantined row by column, sealed in the case store because they may be personal.</summary>
public static class RepairValues
{
    /// <summary>The values; empty when nothing was mended.</summary>
    public static IReadOnlyDictionary<string, string?> Of(CaseworkDatabase database, QuarantineEntry entry) =>
        entry.Repair is { } box ? JsonSerializer.Deserialize<Dictionary<string, string?>>(SecretBox.Open(database.Folder, box)) ?? [] : new Dictionary<string, string?>();

    /// <summary>Adds values to those that were mended before.</summary>
    internal static void Add(CaseworkDatabase database, QuarantineEntry entry, IReadOnlyDictionary<string, string?> values)
    {
        var all = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (column, value) in Of(database, entry).Concat(values))
            all[column] = value;
        entry.Repair = SecretBox.Seal(database.Folder, JsonSerializer.SerializeToUtf8Bytes(all));
    }
}
