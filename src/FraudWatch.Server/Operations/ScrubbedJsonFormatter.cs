using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FraudWatch.Server.Operations;

/// <summary>
/// One JSON object per line. Whatever looks like an identity number or a telephone number is blacked out, wherever it stands: an
/// exception's words may quote data.
/// </summary>
internal sealed partial class ScrubbedJsonFormatter() : ConsoleFormatter(FormatName)
{
    public const string FormatName = "scrubbed-json";

    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Format))
        {
            json.WriteStartObject();
            json.WriteString("at", DateTime.UtcNow);
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("source", logEntry.Category);
            json.WriteString("message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            if (logEntry.State is IReadOnlyList<KeyValuePair<string, object?>> values)
                WriteValues(json, values);
            if (logEntry.Exception is { } exception)
                json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }
        textWriter.WriteLine(Scrub(Encoding.UTF8.GetString(buffer.WrittenSpan)));
    }

    /// <summary>Identity numbers (15, or 17 digits and a check character) and mobile telephone numbers.</summary>
    internal static string Scrub(string line) => Personal().Replace(line, "[removed]");

    private static void WriteValues(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        foreach (var (name, value) in values.Where(value => value.Key != "{OriginalFormat}"))
            json.WriteString(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), Convert.ToString(value));
    }

    [GeneratedRegex(@"(?<![0-9])(?:[1-9][0-9]{5}(?:18|19|20)?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]?|1[3-9][0-9]{9})(?![0-9])")]
    private static partial Regex Personal();
}
