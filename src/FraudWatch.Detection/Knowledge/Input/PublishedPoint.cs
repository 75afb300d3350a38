using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Knowledge;

/// <summary>A knowledge point as published: one row of the file, before anything is read out of its text.</summary>
internal sealed record PublishedPoint
{
    public required OfficialClass Class { get; init; }

    public required string ItemCode { get; init; }

    /// <summary>Code of the second item of a pair; empty without one.</summary>
    public required string PairedItemCode { get; init; }

    public required string ItemName { get; init; }

    /// <summary>The constraint in free text.</summary>
    public required string Constraint { get; init; }

    /// <summary>Administrative division (admdvs) that the point holds in; empty for everywhere.</summary>
    public required string Region { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Where it was published: the publisher's point number and batch.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the row belongs to the numbered batches, in a file that also holds an update without numbers.</summary>
    public bool IsNumbered { get; init; }

    public PointKey Key => new(Class.Number, ItemCode, PairedItemCode, Region);
}
