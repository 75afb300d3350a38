using FraudWatch.Casework.Claims;

namespace FraudWatch.Server.Api.Uploads;

/// <summary>A batch, as far as its sender must know it.</summary>
/// <param name="Number">Its number; <c>/api/v1/batches/NUMBER</c> tells the rest.</param>
/// <param name="State">queued, loading, loaded, nothing_new or failed.</param>
/// <param name="Failure">Why nothing of it was loaded.</param>
internal sealed record BatchLink(string Number, BatchState State, string? Failure)
{
    public static BatchLink Of(ClaimsBatch batch) => new(batch.Number, batch.State, batch.Failure);
}
