using System.Text.Json.Serialization;

namespace FraudWatch.Server.Api.National;

/// <summary>An operation of a visit.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record AuditOperation
{
    public string? SetlListOprnId { get; init; }

    public string? OprnCode { get; init; }

    public string? OprnName { get; init; }

    /// <summary>1 for the main one.</summary>
    public string? MainOprnFlag { get; init; }

    public string? OprnDate { get; init; }

    public string? AnstWay { get; init; }

    public string? OperDrCode { get; init; }

    public string? AnstDrCode { get; init; }
}
