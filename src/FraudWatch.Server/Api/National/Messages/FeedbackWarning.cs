using System.Text.Json.Serialization;

namespace FraudWatch.Server.Api.National;

/// <summary>What was done about one warning.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record FeedbackWarning
{
    /// <summary>The warning's number (jr_id).</summary>
    public string? WarnRsltId { get; init; }

    /// <summary>1 the order went on, 2 the order was changed.</summary>
    public string? DspoWay { get; init; }

    /// <summary>Why; needed where the order went on.</summary>
    public string? DspoWayRea { get; init; }
}
