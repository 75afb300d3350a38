using FraudWatch.Casework.Storage;
using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the CUSUM charts of planned admissions.</summary>
internal static class CusumFigure
{
    public static readonly FigureParameters Parameters = FigureParameters.Region;

    public static readonly FigureWords Words = new(
        new("各医院每日计划入院数的累积和（CUSUM），与按星期、季节和本院水平的期望比较；报警限由模拟得出，平均两年误报一次。", "CUSUM of each hospital's planned admissions a day against what weekday, season and its own level let expect; the limit is simulated for one false alarm in two years."),
        new("入院数足够的可见医院；急诊、新生儿、周期治疗和分娩不计。", "Visible hospitals with enough admissions; emergencies, newborns, cycles of treatment and births do not count."));

    public static Task<IReadOnlyList<CusumState>> StatesAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation) =>
        CusumChart.StatesAsync(sources.Claims("features.surge", "claims.institution"), cancellation);

    public static async Task<IReadOnlyList<CusumDay>> DaysAsync(FigureSources sources, string institution, CancellationToken cancellation) =>
        await CusumChart.DaysAsync(sources.Claims("features.surge", "claims.institution"), institution, cancellation) is [_, ..] days
            ? days
            : throw RefusedException.NotFound($"There is no CUSUM of '{institution}', or it lies outside your divisions.");
}
