using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>A cell of the tier matrix; bounds are from (inclusive) and to (exclusive), null where it has no end.</summary>
public sealed record TierCellView(
    string Tier, double ProbabilityFrom, double? ProbabilityTo, decimal? RecoveryFrom, decimal? RecoveryTo, CountView Institutions, decimal ExpectedRecovery)
{
    internal static TierCellView Of(TierCell cell) => new(
        cell.Tier, cell.ProbabilityFrom, cell.ProbabilityTo, cell.RecoveryFrom, cell.RecoveryTo, new CountView(cell.Institutions, null, null), cell.ExpectedRecovery);
}
