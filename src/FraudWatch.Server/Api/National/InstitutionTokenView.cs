using FraudWatch.Casework.National;
using FraudWatch.Server.Exports;

namespace FraudWatch.Server.Api.National;

/// <summary>A token of an institution's system.</summary>
public sealed record InstitutionTokenView
{
    public required long Id { get; init; }

    public required string FixmedinsCode { get; init; }

    public required string Region { get; init; }

    public required string Label { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTime? RevokedAt { get; init; }

    /// <summary>The secret; only in the answer that issues it.</summary>
    [NotExported]
    public string? Token { get; init; }

    internal static InstitutionTokenView From(InstitutionToken kept, string? token) => new()
    {
        Id = kept.Id,
        FixmedinsCode = kept.FixmedinsCode,
        Region = kept.Region,
        Label = kept.Label,
        CreatedAt = kept.CreatedAt,
        CreatedBy = kept.CreatedBy,
        RevokedAt = kept.RevokedAt,
        Token = token,
    };
}
