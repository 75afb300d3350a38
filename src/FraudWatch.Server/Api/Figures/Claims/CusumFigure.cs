using FraudWatch.Casework.Storage;
using FraudWatch.Pipeline.Figures;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the CUSUM charts of planned admissions.</summary>
internal static class CusumFigure
{
    private const string Institution = "institution";

    public static readonly FigureParameters OfInstitution = FigureParameters.Region.And(Institution, "The hospital (fixmedins_code); needed.");

    public static readonly FigureWords Words = new(
        new("各医院每日计划入院数的累积和（CUSUM），与按星期、季节和本院水平的期望比较；报警限由模拟得出，平均两年误报一次。", "CUSUM of each hospital's planned admissions a day against what weekday, season and its own level let expect; the limit is simulated for one false alarm in two years."),
        new("入院数足够的可见医院；急诊、新生儿、周期治疗和分娩不计。", "Visible hospitals with enough admissions; emergencies, newborns, cycles of treatment and births do not count."));

    public static async Task<IReadOnlyList<CusumStateView>> StatesAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation) =>
        [.. (await CusumChart.StatesAsync(sources.Claims("features.surge", "claims.institution"), cancellation)).Select(CusumStateView.Of)];

    public static async Task<IReadOnlyList<CusumDayView>> DaysAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var institution = asked.Text(Institution) ?? throw RequestRefusedException.BadQuery(Institution, "Name the hospital: institution=FIXMEDINS_CODE.");
        return await CusumChart.DaysAsync(sources.Claims("features.surge", "claims.institution"), institution, cancellation) is [_, ..] days
            ? [.. days.Select(day => CusumDayView.Of(institution, day))]
            : throw RefusedException.NotFound($"There is no CUSUM of '{institution}', or it lies outside your divisions.");
    }
}
