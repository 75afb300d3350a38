using FraudWatch.Pipeline.Figures;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the funnel plot of institutions.</summary>
internal static class FunnelFigure
{
    private const string Table = "features.indicator";

    public static readonly FigureParameters Parameters = FigureParameters.Region
        .And("setting", "inpatient or outpatient; the first that there is unless told.")
        .And("indicator", "The indicator, such as drug-share; the first that there is unless told.")
        .And("month", "First day of the month; the last that there is unless told.");

    public static readonly FigureWords Words = new(
        new("机构漏斗图：指标值对规模，按级别和类型同组比较，2倍和3倍标准误控制限，经过离散调整（加性模型），比较时剔除本机构。", "Funnel plot of institutions: value against size among peers of one kind and level, limits at 2 and 3 standard errors adjusted for overdispersion (additive model); each is judged without itself."),
        new("该月有该指标且达到最少就诊数和同组数的机构。", "Institutions that have the indicator in that month, with enough visits or stays and enough peers."));

    public static async Task<FunnelView> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var claims = sources.Claims(Table, "claims.institution");
        var choices = await FunnelPlot.ChoicesAsync(claims, cancellation);
        var fitting = choices.Where(choice => asked.Text("setting") is not { } setting || choice.Setting == setting)
            .Where(choice => asked.Text("indicator") is not { } indicator || choice.Indicator == indicator).ToList();
        if (fitting.Count == 0 && choices.Count > 0)
            throw RequestRefusedException.BadQuery("indicator", $"There is no such funnel. There are {string.Join(", ", choices.Select(choice => $"{choice.Setting} {choice.Indicator}").Distinct())}.");
        // The first setting and indicator that fit; of these the month that is asked for, or the last.
        fitting.RemoveAll(choice => (choice.Setting, choice.Indicator) != (fitting[0].Setting, fitting[0].Indicator));
        var month = asked.Text("month") is { } text ? FilterText.Day("month", text) : fitting.Count > 0 ? fitting[^1].Month : default;
        var chosen = fitting.Find(choice => choice.Month == month)
            ?? (fitting.Count == 0 ? null : throw RequestRefusedException.BadQuery("month", $"There are the months {fitting[0].Month:yyyy-MM-dd} to {fitting[^1].Month:yyyy-MM-dd}."));
        var plot = chosen is null ? null : await FunnelPlot.ReadAsync(claims, chosen, cancellation);
        return new FunnelView(
            chosen is null ? null : FunnelChoiceView.Of(chosen, asked.Region), [.. choices.Select(choice => FunnelChoiceView.Of(choice, asked.Region))],
            plot?.Points ?? [], plot?.Limits ?? [], Outside(plot, 2, asked.Region), Outside(plot, 3, asked.Region));
    }

    private static CountView? Outside(FunnelPlot? plot, int sigma, string? region) => plot is null
        ? null
        : CountView.Of(plot.Points.LongCount(point => Math.Abs(point.Z) > sigma), ClaimsLists.Funnel(plot.Choice, region).And(("outside", $"{sigma}")));
}
