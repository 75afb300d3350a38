using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the ranking of institutions.</summary>
internal static class RankingFigure
{
    private const int Usual = 50;
    private const int Most = 500;

    public static readonly FigureParameters Parameters = FigureParameters.Region.And("top", "So many institutions, 1 to 500; 50 unless told.");

    public static readonly FigureWords Words = new(
        new("机构风险排名：查实概率及其区间（模型在用时为Venn-Abers区间，规则评级无区间）、预计追回、疑点数和疑点金额。", "Ranking of institutions: probability with its interval (Venn-Abers where a model is in charge; the rules' rating has none), expected recovery, findings and money at risk."),
        new("已评级的可见机构；名次为全部机构中的名次。", "Rated institutions that are visible; the rank is among all."));

    public static async Task<IReadOnlyList<RankedView>> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var claims = sources.Claims("risk.institution", "scores.learnt", "claims.institution");
        var ranked = await RankedInstitution.ReadAsync(claims, asked.Number("top", Usual, 1, Most), cancellation);
        return [.. ranked.Select(RankedView.Of)];
    }
}
