using FraudWatch.Casework.Claims;

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>Open rows that shall be sent again, with their mended values.</summary>
/// <param name="Filter">Chooses the rows.</param>
/// <param name="Count">How many rows the filter chooses; with another number nothing is sent.</param>
internal sealed record SendAgainRequest(QuarantineFilter Filter, int Count)
{
    public static SendAgainRequest Sample { get; } = new(new QuarantineFilter { Batch = "b0a1b2c3d4e5f6a7b8c9d" }, 14);
}
