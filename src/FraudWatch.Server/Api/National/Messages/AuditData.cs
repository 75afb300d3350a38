using System.Text.Json.Serialization;

namespace FraudWatch.Server.Api.National;

/// <summary>What is to be judged (3101, 3102).</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record AuditData
{
    public IReadOnlyList<AuditPatient>? PatientDtos { get; init; }

    /// <summary>Only these rules; without them the scene's, which are all.</summary>
    public IReadOnlyList<string>? RuleIds { get; init; }

    /// <summary>What triggers it, 1 to 10 of the national list.</summary>
    public string? TrigScen { get; init; }

    public string? Syscode { get; init; }

    public string? TaskId { get; init; }
}
