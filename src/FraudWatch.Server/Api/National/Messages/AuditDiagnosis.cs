using System.Text.Json.Serialization;

namespace FraudWatch.Server.Api.National;

/// <summary>A diagnosis of a visit.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record AuditDiagnosis
{
    public string? DiseId { get; init; }

    public string? InoutDiseType { get; init; }

    /// <summary>1 for the main one.</summary>
    public string? MaindiseFlag { get; init; }

    public string? DiasSrtNo { get; init; }

    public string? DiseCodg { get; init; }

    public string? DiseName { get; init; }

    public string? DiseDate { get; init; }
}
