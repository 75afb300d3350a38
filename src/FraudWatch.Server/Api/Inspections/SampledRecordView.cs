using FraudWatch.Casework.Inspections;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>A record of a sample.</summary>
/// <param name="Position">Place in the draw.</param>
/// <param name="RecordId">The stay's id.</param>
/// <param name="Month">Month of discharge.</param>
/// <param name="IsSingleDisease">Settled as a single disease.</param>
/// <param name="Status">What became of it.</param>
/// <param name="AmountFound">Yuan found in it; null before it was reviewed.</param>
/// <param name="Remark">What the reviewer notes.</param>
public sealed record SampledRecordView(
    int Position, string RecordId, string Month, bool IsSingleDisease, RecordStatus Status, decimal? AmountFound, string Remark);
