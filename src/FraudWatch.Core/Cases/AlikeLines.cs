using System.Text.Json;

namespace FraudWatch.Core.Cases;

/// <summary>Which findings of a case are alike, so that one verdict may settle them all: one rule about one item at one institution.</summary>
public static class AlikeLines
{
    private static readonly string[] ItemColumns = ["item_code", "med_list_codg", "item_name"];

    /// <summary>Rule, institution and item, separated by bars; a rule that names no item has an empty one.</summary>
    public static string KeyOf(SuspectedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return $"{finding.RuleId}|{finding.FixmedinsCode}|{Item(finding.Evidence)}";
    }

    private static string Item(string evidence)
    {
        try
        {
            using var document = JsonDocument.Parse(evidence);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var column in ItemColumns)
                {
                    if (document.RootElement.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.String)
                        return Cut(value.GetString() ?? "");
                }
            }
        }
        catch (JsonException)
        {
            // Evidence that cannot be read names no item: the finding is alike by rule and institution alone.
        }

        return "";
    }

    private static string Cut(string text) => text.Length <= 80 ? text : text[..80];
}
