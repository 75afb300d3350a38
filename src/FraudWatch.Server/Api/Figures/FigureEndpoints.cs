namespace FraudWatch.Server.Api.Figures;

/// <summary>Managers' figures. What is counted in cases is counted by the filters of the lists that it names.</summary>
internal static class FigureEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder api)
    {
        var figures = api.MapGroup("/figures").WithTags("Figures");
        OverCases(figures);
        OverClaims(figures);
    }

    private static void OverCases(RouteGroupBuilder figures)
    {
        figures.Map(new Figure<KpiView>("kpis", "Key figures of a period against the period before.", FigureParameters.Period, KpiFigure.Words, KpiFigure.MakeAsync));
        figures.Map(new Figure<TrendView>("trend", "Months with changes of rules marked.", FigureParameters.Period, TrendFigure.Words, TrendFigure.MakeAsync, "months"));
        figures.Map(new Figure<WorkloadView>("workload", "Open, overdue, soon due and decided clues of each inspector.", FigureParameters.Period, WorkloadFigure.Words, WorkloadFigure.MakeAsync, "inspectors"));
        figures.Map(new Figure<IReadOnlyList<RuleCardView>>("rules", "Each rule's hits, verdicts and precision.", FigureParameters.Region, RuleCardFigure.Words, RuleCardFigure.MakeAsync));
        figures.Map(new Figure<SecondLookView>("second-looks", "Precision and missed share by random second looks.", FigureParameters.Region, SecondLookFigure.Words, SecondLookFigure.MakeAsync));
        figures.Map(new Figure<RegionsView>("regions", "Divisions compared.", FigureParameters.Period, RegionFigure.Words, RegionFigure.MakeAsync, "regions"));
    }

    private static void OverClaims(RouteGroupBuilder figures)
    {
        figures.Map(new Figure<FunnelView>("funnel", "Institutions among their peers, with limits of 2 and 3 standard errors.", FunnelFigure.Parameters, FunnelFigure.Words, FunnelFigure.MakeAsync, "points"));
        figures.Map(new Figure<IReadOnlyList<CusumStateView>>("cusum", "Each hospital's CUSUM of planned admissions at a glance.", FigureParameters.Region, CusumFigure.Words, CusumFigure.StatesAsync));
        figures.Map(new Figure<IReadOnlyList<CusumDayView>>("cusum-days", "One hospital's CUSUM, day by day for two years.", CusumFigure.OfInstitution, CusumFigure.Words, CusumFigure.DaysAsync));
        figures.Map(new Figure<IReadOnlyList<TierCellView>>("tiers", "The matrix of probability and expected recovery.", FigureParameters.Region, TierFigure.Words, TierFigure.MakeAsync));
        figures.Map(new Figure<IReadOnlyList<RankedView>>("ranking", "Institutions by rank, with intervals.", RankingFigure.Parameters, RankingFigure.Words, RankingFigure.MakeAsync));
        figures.Map(new Figure<ConcentrationView>("concentration", "Lorenz curve and Gini coefficient of money.", ConcentrationFigure.Parameters, ConcentrationFigure.Words, ConcentrationFigure.MakeAsync, "points"));
        figures.Map(new Figure<FlowView>("flow", "Patients from one institution or division to the next.", FlowFigure.Parameters, FlowFigure.Words, FlowFigure.MakeAsync, "flows"));
        figures.Map(new Figure<FundView>("fund", "Income, payment, balance and forecast of the funds, with early warning.", FundFigure.Parameters, FundFigure.Words, FundFigure.MakeAsync, "outlook.months"));
    }
}
