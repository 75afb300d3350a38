using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Approvals;

/// <summary>What is done, in the transaction of the approval, when a request of one kind is approved.</summary>
public interface IApprovalEffect
{
    ApprovalKind Kind { get; }

    /// <exception cref="RefusedException">It cannot be done any more; the request stays open.</exception>
    Task ApplyAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation);

    /// <summary>What is done, in the transaction of the decision, when a request is rejected or withdrawn, or when it lapses; nothing unless the kind says so. It must not refuse: what no longer waits for the request stays as it is.</summary>
    Task CloseAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What is done outside the case store once the approval is saved; it must bear being done again, and being missed.</summary>
    Task AfterAsync(ApprovalRequest request, CancellationToken cancellation) => Task.CompletedTask;
}
