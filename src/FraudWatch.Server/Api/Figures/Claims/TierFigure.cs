using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the tier matrix.</summary>
internal static class TierFigure
{
    public static readonly FigureWords Words = new(
        new("机构分级矩阵：查实概率 × 预计追回金额，界值与评级相同。", "Tier matrix of institutions: probability x expected recovery, with the cuts of the rating."),
        new("已评级的可见机构；金额界值取自全部概率不低于C级界值的机构。", "Rated institutions that are visible; the cuts of the amount come from all institutions above tier C's probability."));

    public static async Task<IReadOnlyList<TierCellView>> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation) =>
        [.. (await TierMatrix.ReadAsync(sources.Claims("risk.institution", "claims.institution"), cancellation)).Select(cell => TierCellView.Of(cell, asked.Region))];
}
