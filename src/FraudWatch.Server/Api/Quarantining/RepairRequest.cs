using FraudWatch.Casework.Claims;

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>One new value for all open rows that a filter chooses.</summary>
/// <param name="Filter">Chooses the rows.</param>
/// <param name="Column">The column, by its national name.</param>
/// <param name="Value">Its new value; null empties it.</param>
/// <param name="Count">How many rows the filter chooses; with another number nothing is changed.</param>
internal sealed record RepairRequest(QuarantineFilter Filter, string Column, string? Value, int Count)
{
    public static RepairRequest Sample { get; } = new(new QuarantineFilter { Batch = "b0a1b2c3d4e5f6a7b8c9d", Column = "begntime" }, "begntime", "2026-03-02 09:30:00", 14);
}
