using FraudWatch.Casework.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Somebody who knows when rules changed. Every one that is registered is asked.</summary>
internal interface IRuleChanges
{
    /// <summary>All changes that are known, in any order.</summary>
    Task<IReadOnlyList<RuleChange>> AllAsync(CaseSnapshot cases, CancellationToken cancellation);
}
