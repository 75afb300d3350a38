namespace FraudWatch.Server.Api.Unmaskings;

/// <summary>Until when this person reads the subject's data in the clear.</summary>
public sealed record UnmaskingView(DateTime EndsAt);
