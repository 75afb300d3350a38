namespace FraudWatch.Casework.Inspections;

/// <summary>What became of one record, and what was found in it.</summary>
public sealed record RecordFinding
{
    /// <summary>pulled, missing or refused.</summary>
    public required RecordStatus Status { get; init; }

    /// <summary>Yuan; 0 for a record without a problem, null for one that could not be read.</summary>
    public decimal? AmountFound { get; init; }

    public string Remark { get; init; } = "";
}
