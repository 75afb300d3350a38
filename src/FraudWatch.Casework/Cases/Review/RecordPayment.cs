using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Cases;

/// <summary>Money of a case has come in: deducted from a settlement, or paid back.</summary>
public sealed class RecordPayment(CaseDesk desk)
{
    /// <param name="actor">Who says so.</param>
    /// <param name="id">The case, in recovery.</param>
    /// <param name="version">As it was read.</param>
    /// <param name="amount">Yuan, above 0; what has come in may not pass what was decided.</param>
    /// <param name="reference">Number of the deduction or of the receipt.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">Not found, stale, not in recovery, or the amount will not do.</exception>
    public Task<ReviewCase> RunAsync(Actor actor, long id, int version, decimal amount, string reference, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var one = await change.CaseAsync(id, version, cancellation);
            if (one.State != CaseState.Recovery)
                throw RefusedException.Conflict($"Case {one.Number} is in {SnakeCase.Of(one.State)}; money comes in while it is in recovery.");
            GivenAmount.Ensure("amount", amount);
            if (amount <= 0 || one.AmountRecovered + amount > one.AmountConfirmed)
                throw RefusedException.Invalid("amount", $"The amount must lie above 0 and not above the {one.AmountConfirmed - one.AmountRecovered} yuan that are open.");
            if (string.IsNullOrWhiteSpace(reference))
                throw RefusedException.Invalid("reference", "Name the deduction or the receipt.");
            one.AmountRecovered += amount;
            change.Record(one, "payment", new { amount, reference });
            return one;
        }, cancellation);
}
