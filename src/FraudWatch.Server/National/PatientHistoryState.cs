namespace FraudWatch.Server.National;

/// <summary>What single patients are judged by and against.</summary>
public sealed record PatientHistoryState
{
    /// <summary>Number of batches that the history holds; null while nothing is prepared.</summary>
    public required long? Watermark { get; init; }

    /// <summary>Number of batches in the store; what is more than the watermark is not looked at yet.</summary>
    public required long StoreWatermark { get; init; }

    /// <summary>When the history was built, in UTC.</summary>
    public required DateTime? BuiltAt { get; init; }

    /// <summary>Persons with a history.</summary>
    public required long Persons { get; init; }

    /// <summary>Rules that are asked.</summary>
    public required int Rules { get; init; }

    /// <summary>The office's settings of the rules, by number and hash; <c>shipped</c> without any.</summary>
    public required string? Settings { get; init; }
}
