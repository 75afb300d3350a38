using FraudWatch.Core.Figures;
using FraudWatch.Pipeline.Figures;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the flow of patients between institutions or divisions.</summary>
internal static class FlowFigure
{
    private const int UsualDays = 30;
    private const int UsualTop = 50;
    private const int UsualMonths = 12;

    public static readonly FigureParameters Parameters = FigureParameters.Period
        .And("level", "institution or region; institution unless told.")
        .And("days", "At most so many days between two encounters, 0 to 365; 30 unless told.")
        .And("top", "The greatest so many flows, 1 to 500; 50 unless told.");

    public static readonly FigureWords Words = new(
        new("患者流向：参保人在一家机构就诊结束后规定天数内到另一家机构就诊的人数（药店不计）。", "Flow of patients: persons whose next encounter, within so many days, was at another institution (pharmacies left out)."),
        new("期间内在可见机构开始的就诊；起点和终点均可见。", "Encounters that began in the period at visible institutions; both ends are visible."));

    public static async Task<FlowView> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var level = asked.Text("level") ?? "institution";
        if (level is not ("institution" or "region"))
            throw RequestRefusedException.BadQuery("level", "level is institution or region.");
        var (days, top) = (asked.Number("days", UsualDays, 0, 365), asked.Number("top", UsualTop, 1, 500));
        var claims = sources.Claims("claims.encounter", "claims.institution");
        var period = asked.Period(Period.MonthsTo((await RatedState.ReadAsync(claims, [], cancellation))?.LastSettledOn ?? asked.Today, UsualMonths));
        var byRegion = level == "region";
        var flows = await PatientFlow.ReadAsync(claims, period, byRegion, days, top, cancellation);
        return new FlowView(PeriodView.Of(period), level, days, [.. flows.Select(flow => FlowRowView.Of(flow, byRegion, period, days, asked.Region))]);
    }
}
