using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FraudWatch.Detection.Rules;

/// <summary>What an office has set of the rules that ship with the program: values and statuses, each approved by two persons.</summary>
/// <param name="Number">How many decisions it is the outcome of; 0 when nothing was decided.</param>
/// <param name="Parameters">Values, in the order of their approval: of two for the same day the later counts.</param>
/// <param name="Statuses">Statuses, in the same order.</param>
public sealed record RuleSettings(int Number, IReadOnlyList<ParameterSetting> Parameters, IReadOnlyList<StatusSetting> Statuses)
{
    private const int NamedDigits = 12;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Nothing was set.</summary>
    public static RuleSettings None { get; } = new(0, [], []);

    /// <summary>Number and hash, as every run records them: another name means other settings.</summary>
    [JsonIgnore]
    public string Name => Number == 0 ? "shipped" : $"{Number}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToText())))[..NamedDigits]}";

    /// <summary>The form in the data folder; the same settings give the same bytes.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Json).ReplaceLineEndings("\n") + "\n";

    /// <summary>Reads that form.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static RuleSettings Parse(string text) => JsonSerializer.Deserialize<RuleSettings>(text, Json) ?? throw new JsonException("The settings are JSON's null.");
}
