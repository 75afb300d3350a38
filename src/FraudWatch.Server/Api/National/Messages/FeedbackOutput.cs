namespace FraudWatch.Server.Api.National;

/// <summary>What became of the feedback.</summary>
/// <param name="Kept">How many warnings it was new for; 0 when the message had come before.</param>
public sealed record FeedbackOutput(int Kept);
