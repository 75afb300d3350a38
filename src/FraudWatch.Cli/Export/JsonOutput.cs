using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace FraudWatch.Cli.Export;

/// <summary>The one JSON object that <c>--json</c> prints on standard output.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void Write<T>(T value) => Console.WriteLine(JsonSerializer.Serialize(value, Options));
}
