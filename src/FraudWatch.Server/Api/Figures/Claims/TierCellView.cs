using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>A cell of the tier matrix; bounds are from (inclusive) and to (exclusive), null where it has no end.</summary>
public sealed record TierCellView(
    string Tier, double ProbabilityFrom, double? ProbabilityTo, decimal? RecoveryFrom, decimal? RecoveryTo, CountView Institutions, decimal ExpectedRecovery)
{
    internal static TierCellView Of(TierCell cell, string? region) => new(
        cell.Tier, cell.ProbabilityFrom, cell.ProbabilityTo, cell.RecoveryFrom, cell.RecoveryTo, CountView.Of(cell.Institutions, ClaimsLists.Cell(cell, region)),
        cell.ExpectedRecovery);
}
