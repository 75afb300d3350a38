namespace FraudWatch.Core.Inspections;

/// <summary>A sample of records as it is published: everything that is needed to repeat it. JSON, names in snake_case.</summary>
public sealed record PublishedRecords
{
    /// <summary><see cref="RecordDraw.Format"/>.</summary>
    public required string Format { get; init; }

    /// <summary>The institution whose records they are.</summary>
    public required string FixmedinsCode { get; init; }

    public required string FrameHash { get; init; }

    /// <summary>Published before the draw.</summary>
    public required string Commitment { get; init; }

    /// <summary>Revealed after the draw.</summary>
    public required string Seed { get; init; }

    /// <summary>All records, in ascending order of id.</summary>
    public required IReadOnlyList<MedicalRecord> Frame { get; init; }

    /// <summary>Ids of the records drawn, first to last.</summary>
    public required IReadOnlyList<string> Drawn { get; init; }

    /// <summary>Draws and states everything.</summary>
    public static PublishedRecords Of(RecordFrame frame, string seed)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new PublishedRecords
        {
            Format = RecordDraw.Format,
            FixmedinsCode = frame.FixmedinsCode,
            FrameHash = frame.Hash,
            Commitment = RecordDraw.Commitment(frame.Hash, seed),
            Seed = seed,
            Frame = frame.Records,
            Drawn = [.. RecordDraw.Run(frame, seed).Records.Select(record => record.Id)],
        };
    }
}
