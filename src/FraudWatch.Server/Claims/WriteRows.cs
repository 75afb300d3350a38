using System.Text;
using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Server.Claims;

/// <summary>Reads quarantined rows with their mended values, and writes them as CSV that ingest takes again.</summary>
internal sealed class WriteRows(ClaimsStore claims, CaseworkDatabase casework)
{
    /// <summary>One row with its values, mended ones in place of those that came.</summary>
    public QuarantinedRecord Read(Actor actor, QuarantineEntry entry, CancellationToken cancellation)
    {
        using var reader = QuarantineReader.Open(claims, NumberOf(entry), actor.Name);
        var record = reader.Read(number => number == entry.Number, cancellation).FirstOrDefault()
            ?? throw RefusedException.NotFound("The row is no longer in the data folder; restore it from a backup.");
        return Mended(record, entry);
    }

    /// <summary>
    /// Writes rows of one batch and one table: one header with every field that any of them has, under the names of their files,
    /// and the rows in the order of their numbers. UTF-8 with a byte-order mark, because spreadsheets need it.
    /// </summary>
    public async Task WriteAsync(Actor actor, IReadOnlyList<QuarantineEntry> entries, Stream to, CancellationToken cancellation)
    {
        var byNumber = entries.ToDictionary(entry => entry.Number);
        using var reader = QuarantineReader.Open(claims, NumberOf(entries[0]), actor.Name);
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in reader.Read(byNumber.ContainsKey, cancellation).SelectMany(record => Mended(record, byNumber[record.Number]).Fields))
            header.TryAdd(field.Name, field.Header);
        await using var writer = new StreamWriter(to, new UTF8Encoding(true), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(Line(header.Values).AsMemory(), cancellation);
        foreach (var record in reader.Read(byNumber.ContainsKey, cancellation))
        {
            var values = Mended(record, byNumber[record.Number]).Fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
            await writer.WriteLineAsync(Line(header.Keys.Select(values.GetValueOrDefault)).AsMemory(), cancellation);
        }
    }

    private QuarantinedRecord Mended(QuarantinedRecord record, QuarantineEntry entry)
    {
        var values = RepairValues.Of(casework, entry);
        if (values.Count == 0)
            return record;
        var known = record.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var table = Store.Schemas.InputTables.ByName(record.Table);
        return record with
        {
            Fields =
            [
                .. record.Fields.Select(field => values.TryGetValue(field.Name, out var value) ? field with { Value = value } : field),
                .. values.Where(value => !known.Contains(value.Key)).Select(value => new QuarantinedField(value.Key, table.Has(value.Key) ? table[value.Key] : null, value.Value)),
            ],
        };
    }

    private static string NumberOf(QuarantineEntry entry) => entry.Batch?.Number ?? throw new InvalidOperationException($"Row {entry.Id} was loaded without its batch.");

    private static string Line(IEnumerable<string?> values) => string.Join(',', values.Select(Quoted));

    /// <summary>Only what needs quotes gets them, so that a row that nobody touched reads as it came.</summary>
    private static string Quoted(string? value) => value is null ? "" : value.AsSpan().IndexOfAny(",\"\r\n") < 0 && value.Trim() == value
        ? value
        : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
