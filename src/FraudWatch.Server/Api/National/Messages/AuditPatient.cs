using System.Text.Json.Serialization;

namespace FraudWatch.Server.Api.National;

/// <summary>An insured person and the visits to judge.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record AuditPatient
{
    /// <summary>The person number, as claims have it (psn_no).</summary>
    public string? PatnId { get; init; }

    public string? Gend { get; init; }

    public string? Brdy { get; init; }

    public string? Poolarea { get; init; }

    public string? CurrMdtrtId { get; init; }

    public IReadOnlyList<AuditEncounter>? FsiEncounterDtos { get; init; }
}
