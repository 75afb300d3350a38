namespace FraudWatch.Server.Api.National;

/// <summary>A token to issue.</summary>
public sealed record InstitutionTokenRequest
{
    public required string FixmedinsCode { get; init; }

    /// <summary>The institution's division.</summary>
    public required string Region { get; init; }

    /// <summary>Which of its systems the token is for.</summary>
    public required string Label { get; init; }

    internal static InstitutionTokenRequest Sample { get; } = new() { FixmedinsCode = "H99010100001", Region = "990101", Label = "HIS" };
}
