using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace FraudWatch.Casework.Audit;

/// <summary>
/// The hash of an entry: SHA-256 over one JSON object with fixed members in fixed order, the previous hash among them. The detail
/// goes in as the text that is stored, so that nothing depends on how JSON is read again.
/// </summary>
internal static class AuditHash
{
    /// <summary>What stands before the first entry.</summary>
    public static readonly string Nothing = new('0', 64);

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Of(long sequence, DateTime at, long? actorId, string actorName, string action, string subject, string detail, string previous)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", sequence);
            json.WriteString("at", at.ToString(TimeFormat));
            if (actorId is { } id)
                json.WriteNumber("actor_id", id);
            else
                json.WriteNull("actor_id");
            json.WriteString("actor_name", actorName);
            json.WriteString("action", action);
            json.WriteString("subject", subject);
            json.WriteString("detail", detail);
            json.WriteString("previous", previous);
            json.WriteEndObject();
        }
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    public static string Of(AuditEntry entry) =>
        Of(entry.Sequence, entry.At, entry.ActorId, entry.ActorName, entry.Action, entry.Subject, entry.Detail, entry.Previous);
}
