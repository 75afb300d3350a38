using System.Text.Json;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Exports;

/// <summary>One JSON array of objects.</summary>
internal sealed class JsonExport : IExportFormat
{
    private const int FlushAt = 32_768;
    private static readonly JsonWriterOptions Options = new() { Encoder = JsonConventions.Options.Encoder };

    /// <inheritdoc />
    public string Name => "json";

    /// <inheritdoc />
    public string MediaType => "application/json";

    /// <inheritdoc />
    public async Task WriteAsync(ExportTable table, Stream output, CancellationToken cancellation)
    {
        await using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartArray();
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Count; i++)
                Write(writer, table.Columns[i].Name, row[i]);
            writer.WriteEndObject();
            if (writer.BytesPending >= FlushAt)
                await writer.FlushAsync(cancellation);
        }
        writer.WriteEndArray();
        await writer.FlushAsync(cancellation);
    }

    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case long whole: writer.WriteNumberValue(whole); break;
            case decimal amount: writer.WriteNumberValue(amount); break;
            case double number: writer.WriteNumberValue(number); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case DateTime time: writer.WriteStringValue(time); break;
            case DateOnly day: writer.WriteStringValue(day.ToString("yyyy-MM-dd")); break;
            default: throw new NotSupportedException($"No form in JSON for {value.GetType()}.");
        }
    }
}
