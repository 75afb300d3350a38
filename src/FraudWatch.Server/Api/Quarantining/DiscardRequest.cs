using FraudWatch.Casework.Claims;

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>Open rows that are given up.</summary>
/// <param name="Filter">Chooses the rows.</param>
/// <param name="Reason">Why, in 5 to 500 characters.</param>
/// <param name="Count">How many rows the filter chooses; with another number nothing is changed.</param>
internal sealed record DiscardRequest(QuarantineFilter Filter, string Reason, int Count)
{
    public static DiscardRequest Sample { get; } = new(new QuarantineFilter { Ids = [17, 18] }, "Test rows of the hospital's new system.", 2);
}
