using System.Text.Json;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>One institution: what it is, how it is rated, and on what ground.</summary>
public sealed record InstitutionProfile
{
    /// <summary>As the list shows it.</summary>
    public required InstitutionItem Institution { get; init; }

    public string? HospitalLevel { get; init; }

    /// <summary>The group of codes that share a credit code, an organisation code or a parent.</summary>
    public string? InstitutionGroup { get; init; }

    public long? ApprovedBeds { get; init; }

    public long? CertifiedBeds { get; init; }

    /// <summary>Encounters behind its rates; scores are read beside it, since few encounters make chance.</summary>
    public double? Volume { get; init; }

    /// <summary>Rules by the evidence that they add.</summary>
    public required IReadOnlyList<RuleEvidenceView> Rules { get; init; }

    /// <summary>What makes it odd among its peers: code, side, value, peers' median, share of peers below, sentences.</summary>
    public required JsonElement ScoreReasons { get; init; }

    /// <summary>What the learnt model says; null where none has judged it.</summary>
    public ModelView? Model { get; init; }

    /// <summary>Open cases about it or at it, in the actor's divisions.</summary>
    public required long OpenCases { get; init; }
}
