using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FraudWatch.Store.Lake;

/// <summary>
/// The text of a ledger line: <c>{"entry":{...},"sha256":"..."}</c>. The checksum covers the entry's bytes exactly as
/// they stand in the file, so no second serialisation has to agree with the first.
/// </summary>
internal static class LedgerLine
{
    public const string NoPrevious = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string Head = "{\"entry\":";
    private const string Middle = ",\"sha256\":\"";
    private const string Tail = "\"}";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static (byte[] Line, string Checksum) Write(LedgerEntry entry)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(entry, Json);
        var checksum = Checksum(body);
        byte[] line = [.. Encoding.ASCII.GetBytes(Head), .. body, .. Encoding.ASCII.GetBytes(Middle + checksum + Tail), (byte)'\n'];
        return (line, checksum);
    }

    /// <summary>Reads a line without its line end; null with the problem when it is not what was written.</summary>
    public static LedgerEntry? Read(ReadOnlySpan<byte> line, out string checksum, out string problem)
    {
        checksum = string.Empty;
        problem = "it does not have the form of a ledger line.";
        var frame = Head.Length + Middle.Length + NoPrevious.Length + Tail.Length;
        if (line.Length < frame)
            return null;
        var body = line[Head.Length..^(frame - Head.Length)];
        checksum = Checksum(body);
        var expected = Encoding.ASCII.GetBytes(Middle + checksum + Tail);
        if (!line.StartsWith(Encoding.ASCII.GetBytes(Head)) || !line.EndsWith(expected))
        {
            problem = "its checksum does not match its content.";
            return null;
        }

        return JsonSerializer.Deserialize<LedgerEntry>(body, Json);
    }

    private static string Checksum(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
