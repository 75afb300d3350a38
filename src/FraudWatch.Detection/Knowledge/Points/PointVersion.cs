namespace FraudWatch.Detection.Knowledge;

/// <summary>A point as published at one time. What it means is read from its text whenever it is used.</summary>
internal sealed record PointVersion
{
    public required PointKey Key { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The day from which the publication no longer holds the point; null while it does.</summary>
    public DateOnly? ClosedOn { get; init; }

    public required string ItemName { get; init; }

    public required string Constraint { get; init; }

    public required string Source { get; init; }

    /// <summary>Whether another publication says the same but for its punctuation.</summary>
    public bool SaysTheSameAs(PointVersion other) => PlainText.Essence(Constraint) == PlainText.Essence(other.Constraint);
}
