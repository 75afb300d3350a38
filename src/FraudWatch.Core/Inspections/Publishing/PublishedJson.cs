using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace FraudWatch.Core.Inspections;

/// <summary>How draws are written and read. Reading is strict: a name that is unknown, missing or written twice is refused.</summary>
public static class PublishedJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Writes a <see cref="PublishedDraw"/> or <see cref="PublishedRecords"/>.</summary>
    public static string Write<T>(T published) => JsonSerializer.Serialize(published, Options);

    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It is not one; the message says where.</exception>
    public static T Read<T>(JsonDocument document) => document.Deserialize<T>(Options) ?? throw new JsonException("The file holds null.");
}
