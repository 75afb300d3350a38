using System.Globalization;
using System.Text.Json;
using FraudWatch.Store.Ingest.Framing;
using FraudWatch.Store.Ingest.Sources;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Quarantining;

/// <summary>The fields of a row that was kept as text: delimited under a header, or a JSON object.</summary>
internal sealed class RowFields
{
    private static readonly TextDialect Comma = new(',', '"');
    private readonly Dictionary<string, HeaderReader> readers = new(StringComparer.Ordinal);

    public QuarantinedRecord Split(long number, string file, string table, string header, string row)
    {
        var (names, values) = header.Length > 0 ? Delimited(header, row) : Json(row);
        var columns = ReaderOf(table).Read(names).Columns.ToDictionary(column => column.Index, column => column.Column);
        var fields = Enumerable.Range(0, Math.Max(names.Count, values.Count)).Select(i => new QuarantinedField(
            i < names.Count ? names[i] : string.Create(CultureInfo.InvariantCulture, $"+{i - names.Count + 1}"),
            columns.GetValueOrDefault(i),
            i < values.Count ? values[i] : null));
        return new QuarantinedRecord(number, file, table, [.. fields], names.Count == values.Count);
    }

    private HeaderReader ReaderOf(string table) =>
        readers.TryGetValue(table, out var known) ? known : readers[table] = new HeaderReader(InputTables.ByName(table));

    private static (IReadOnlyList<string> Names, IReadOnlyList<string?> Values) Delimited(string header, string row)
    {
        var dialect = DialectSniffer.Sniff([header, row]) ?? Comma;
        return (FieldSplitter.Split(header, dialect), FieldSplitter.Split(row, dialect));
    }

    private static (IReadOnlyList<string> Names, IReadOnlyList<string?> Values) Json(string row)
    {
        try
        {
            using var document = JsonDocument.Parse(row);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                List<JsonProperty> members = [.. document.RootElement.EnumerateObject()];
                return ([.. members.Select(member => member.Name)], [.. members.Select(member => TextOf(member.Value))]);
            }
        }
        catch (JsonException)
        {
            // A line that is no JSON has no names; it is shown as the one field that it is.
        }
        return ([], [row]);
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
