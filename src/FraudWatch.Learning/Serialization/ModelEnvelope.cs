using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace FraudWatch.Learning.Serialization;

/// <summary>
/// The outside of every model file: an object that says what it holds and guards the model, an inner object, by a checksum
/// over that one's bytes. The README of this folder describes it.
/// </summary>
internal static class ModelEnvelope
{
    private const string Prefix = "fraudwatch-";

    /// <summary>Writes a model of a kind; the stream stays open.</summary>
    public static void Write(Stream stream, string kind, int version, Action<Utf8JsonWriter> model)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
            model(json);
        using var file = new Utf8JsonWriter(stream);
        file.WriteStartObject();
        file.WriteString("format", Prefix + kind);
        file.WriteNumber("version", version);
        file.WriteString("sha256", Checksum(body.ToArray()));
        file.WritePropertyName("model");
        file.WriteRawValue(body.ToArray(), skipInputValidation: true);
        file.WriteEndObject();
    }

    /// <summary>Reads the stream to its end, and the model by the reader that its kind and version ask for.</summary>
    /// <param name="stream">What <see cref="Write"/> wrote.</param>
    /// <param name="read">Gets kind, version and model; whatever it throws because the model is malformed is reported as damage.</param>
    /// <exception cref="InvalidDataException">No model file, or damaged bytes.</exception>
    public static T Read<T>(Stream stream, Func<string, int, JsonElement, T> read)
    {
        try
        {
            using var file = JsonDocument.Parse(stream);
            var root = file.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format)
                || format.GetString() is not { } name || !name.StartsWith(Prefix, StringComparison.Ordinal))
                throw new InvalidDataException($"This is no model file: its format does not begin with \"{Prefix}\".");
            var model = root.GetProperty("model");
            if (root.GetProperty("sha256").GetString() != Checksum(JsonMarshal.GetRawUtf8Value(model)))
                throw new InvalidDataException("The model file is damaged: its content does not have the checksum that it states.");
            return read(name[Prefix.Length..], root.GetProperty("version").GetInt32(), model);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"This is no model file, or it is damaged: {error.Message}", error);
        }
    }

    private static string Checksum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
