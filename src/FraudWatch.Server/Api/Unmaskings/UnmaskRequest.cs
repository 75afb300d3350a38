namespace FraudWatch.Server.Api.Unmaskings;

/// <summary>Whose data shall be shown in the clear, and why.</summary>
public sealed record UnmaskRequest
{
    /// <summary><c>person:HANDLE</c>, or <c>physician:INSTITUTION/CODE</c>.</summary>
    public required string Subject { get; init; }

    public required string Reason { get; init; }
}
