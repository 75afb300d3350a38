namespace FraudWatch.Server.Api.Unmaskings;

/// <summary>Whose data shall be shown in the clear, and why.</summary>
public sealed record UnmaskRequest
{
    /// <summary><c>person:PSN_NO</c>, <c>physician:CODE</c> or <c>case:ID</c>; in the body, because addresses are logged.</summary>
    public required string Subject { get; init; }

    public required string Reason { get; init; }
}
