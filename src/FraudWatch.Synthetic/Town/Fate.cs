namespace FraudWatch.Synthetic.Town;

/// <summary>What the year holds for a person beside ordinary illness.</summary>
internal sealed record Fate(Course Course, string? Chronic, DateTime? Death, bool LivesAway);
