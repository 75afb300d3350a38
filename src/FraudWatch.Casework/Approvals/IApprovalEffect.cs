using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Approvals;

/// <summary>What is done, in the transaction of the approval, when a request of one kind is approved.</summary>
public interface IApprovalEffect
{
    ApprovalKind Kind { get; }

    /// <exception cref="RefusedException">It cannot be done any more; the request stays open.</exception>
    Task ApplyAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation);
}
