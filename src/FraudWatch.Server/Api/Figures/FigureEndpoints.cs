using FraudWatch.Core.People;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Managers' figures over cases: what stands in them is counted by the filters of the lists that they name.</summary>
internal static class FigureEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder api)
    {
        var figures = api.MapGroup("/figures").WithTags("Figures");
        figures.MapGet("/kpis", KpisAsync).WithName("read_kpis").WithSummary("Key figures of a period against the period before.").Asks(FigureParameters.Period);
        figures.MapGet("/trend", TrendAsync).WithName("read_trend").WithSummary("Months with changes of rules marked.").Asks(FigureParameters.Period);
        figures.MapGet("/workload", WorkloadAsync).WithName("read_workload").WithSummary("Open, overdue, soon due and decided clues of each inspector.").Asks(FigureParameters.Period);
        figures.MapGet("/rules", RulesAsync).WithName("read_rule_cards").WithSummary("Each rule's hits, verdicts and precision.").Asks(FigureParameters.Region);
        figures.MapGet("/second-looks", SecondLooksAsync).WithName("read_second_look_figures").WithSummary("Precision and missed share by random second looks.").Asks(FigureParameters.Region);
    }

    /// <summary>Says what a figure may be asked, and that it needs the permission to read figures.</summary>
    internal static RouteHandlerBuilder Asks(this RouteHandlerBuilder endpoint, FigureParameters parameters) =>
        endpoint.WithMetadata(parameters).Requires(Permission.FiguresRead);

    private static Task<FigureAnswer<KpiView>> KpisAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, FigureParameters.Period, KpiFigure.Words, KpiFigure.MakeAsync, cancellation);

    private static Task<FigureAnswer<TrendView>> TrendAsync(HttpRequest request, FigureDesk figures, IEnumerable<IRuleChanges> knowing, CancellationToken cancellation) =>
        figures.AnswerAsync(request, FigureParameters.Period, TrendFigure.Words, (sources, asked, stop) => TrendFigure.MakeAsync(sources, asked, knowing, stop), cancellation);

    private static Task<FigureAnswer<WorkloadView>> WorkloadAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, FigureParameters.Period, WorkloadFigure.Words, WorkloadFigure.MakeAsync, cancellation);

    private static Task<FigureAnswer<IReadOnlyList<RuleCardView>>> RulesAsync(
        HttpRequest request, FigureDesk figures, IEnumerable<IRuleChanges> knowing, CancellationToken cancellation) =>
        figures.AnswerAsync(request, FigureParameters.Region, RuleCardFigure.Words, (sources, asked, stop) => RuleCardFigure.MakeAsync(sources, asked, knowing, stop), cancellation);

    private static Task<FigureAnswer<SecondLookView>> SecondLooksAsync(HttpRequest request, FigureDesk figures, CancellationToken cancellation) =>
        figures.AnswerAsync(request, FigureParameters.Region, SecondLookFigure.Words, SecondLookFigure.MakeAsync, cancellation);
}
