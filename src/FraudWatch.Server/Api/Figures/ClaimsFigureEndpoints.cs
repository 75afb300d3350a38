using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Managers' figures over claims and rating.</summary>
internal static class ClaimsFigureEndpoints
{
    public static void MapClaimsFigures(this IEndpointRouteBuilder api)
    {
        var figures = api.MapGroup("/figures").WithTags("Figures");
        figures.MapGet("/funnel", FunnelAsync).WithName("read_funnel").WithSummary("Institutions among their peers, with limits of 2 and 3 standard errors.").Asks(FunnelFigure.Parameters);
        figures.MapGet("/cusum", CusumAsync).WithName("read_cusum").WithSummary("Each hospital's CUSUM of planned admissions at a glance.").Asks(CusumFigure.Parameters);
        figures.MapGet("/cusum/{institution}", CusumDaysAsync).WithName("read_cusum_of_institution").WithSummary("One hospital's CUSUM, day by day for two years.").Asks(CusumFigure.Parameters);
        figures.MapGet("/tiers", TiersAsync).WithName("read_tiers").WithSummary("The matrix of probability and expected recovery.").Asks(FigureParameters.Region);
        figures.MapGet("/ranking", RankingAsync).WithName("read_ranking").WithSummary("Institutions by rank, with intervals.").Asks(RankingFigure.Parameters);
        figures.MapGet("/concentration", ConcentrationAsync).WithName("read_concentration").WithSummary("Lorenz curve and Gini coefficient of money.").Asks(ConcentrationFigure.Parameters);
        figures.MapGet("/flow", FlowAsync).WithName("read_flow").WithSummary("Patients from one institution or division to the next.").Asks(FlowFigure.Parameters);
        figures.MapGet("/regions", RegionsAsync).WithName("read_regions").WithSummary("Divisions compared.").Asks(FigureParameters.Period);
        figures.MapGet("/fund", FundAsync).WithName("read_fund").WithSummary("Income, payment, balance and forecast of the funds, with early warning.").Asks(FundFigure.Parameters);
    }

    private static Task<FigureAnswer<FundView>> FundAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, FundFigure.Parameters, FundFigure.Words, FundFigure.MakeAsync, cancellation);

    private static Task<FigureAnswer<FunnelView>> FunnelAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, FunnelFigure.Parameters, FunnelFigure.Words, FunnelFigure.MakeAsync, cancellation);

    private static Task<FigureAnswer<IReadOnlyList<CusumState>>> CusumAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, CusumFigure.Parameters, CusumFigure.Words, CusumFigure.StatesAsync, cancellation);

    private static Task<FigureAnswer<IReadOnlyList<CusumDay>>> CusumDaysAsync(string institution, HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, CusumFigure.Parameters, CusumFigure.Words, (sources, _, stop) => CusumFigure.DaysAsync(sources, institution, stop), cancellation);

    private static Task<FigureAnswer<IReadOnlyList<TierCellView>>> TiersAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, FigureParameters.Region, TierFigure.Words, TierFigure.MakeAsync, cancellation);

    private static Task<FigureAnswer<IReadOnlyList<RankedView>>> RankingAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, RankingFigure.Parameters, RankingFigure.Words, RankingFigure.MakeAsync, cancellation);

    private static Task<FigureAnswer<LorenzCurve>> ConcentrationAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, ConcentrationFigure.Parameters, ConcentrationFigure.Words, ConcentrationFigure.MakeAsync, cancellation);

    private static Task<FigureAnswer<FlowView>> FlowAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, FlowFigure.Parameters, FlowFigure.Words, FlowFigure.MakeAsync, cancellation);

    private static Task<FigureAnswer<RegionsView>> RegionsAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, FigureParameters.Period, RegionFigure.Words, RegionFigure.MakeAsync, cancellation);
}
