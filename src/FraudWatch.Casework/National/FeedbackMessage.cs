namespace FraudWatch.Casework.National;

/// <summary>One message of 3103.</summary>
/// <param name="MessageId">Its number (msgid), unique in the institution.</param>
/// <param name="FixmedinsCode">The institution.</param>
/// <param name="Region">The institution's division.</param>
/// <param name="Stage">When the warnings were given; null where the message does not say.</param>
/// <param name="Items">A warning each, none twice.</param>
public sealed record FeedbackMessage(string MessageId, string FixmedinsCode, string Region, WarningStage? Stage, IReadOnlyList<FeedbackItem> Items);
