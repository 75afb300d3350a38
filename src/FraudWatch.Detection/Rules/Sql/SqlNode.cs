using System.Text.Json;

namespace FraudWatch.Detection.Rules.Sql;

/// <summary>One node of a statement's tree: a query, a table, an expression or a modifier.</summary>
/// <param name="Type">As DuckDB names it, e.g. BASE_TABLE.</param>
/// <param name="Element">Its JSON.</param>
/// <param name="Parent">The node around it; null for the statement's root.</param>
/// <param name="Role">The property of the parent that holds it.</param>
/// <param name="Index">Its place in that property when that is a list.</param>
/// <param name="CommonTables">Lower-case names of the WITH tables that can be seen from here.</param>
internal sealed record SqlNode(
    string Type, JsonElement Element, SqlNode? Parent, string Role, int Index, IReadOnlySet<string> CommonTables)
{
    public string Text(string property) =>
        Element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Lower-case name of a function or window function; empty for other nodes.</summary>
    public string FunctionName => Text("function_name").ToLowerInvariant();

    /// <summary>Target of a cast, e.g. INTEGER; empty for other nodes.</summary>
    public string CastType =>
        Element.TryGetProperty("cast_type", out var type) && type.TryGetProperty("id", out var id) ? id.GetString()! : "";

    /// <summary>Byte offset in the statement, or -1 when unknown.</summary>
    public long Location =>
        Element.TryGetProperty("query_location", out var at) && at.TryGetInt64(out var offset) ? offset : Parent?.Location ?? -1;
}
