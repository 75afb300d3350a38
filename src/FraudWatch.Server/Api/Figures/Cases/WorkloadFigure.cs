using System.Globalization;
using FraudWatch.Casework.Figures;
using FraudWatch.Core.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the workload by inspector.</summary>
internal static class WorkloadFigure
{
    private const int SoonDays = 7;
    private const int UsualMonths = 3;

    public static readonly FigureWords Words = new(
        new("每位检查人员（无线索者也列出）名下的在办、逾期、七日内到期线索，以及期间内由其初审并已作出结论的线索和办理天数中位数。", "Each inspector's, also an idle one's, open, overdue and soon due clues, and the clues that the inspector reviewed first and that were decided in the period, with the median of days."),
        new("所辖区域内的线索。", "Clues in the divisions shown."));

    public static async Task<WorkloadView> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var period = asked.Period(Period.MonthsTo(asked.Today, UsualMonths));
        var soon = new Period(asked.Today, asked.Today.AddDays(SoonDays));
        var loads = await (await sources.CasesAsync(cancellation)).LoadsAsync(period, soon, cancellation);
        return new WorkloadView(PeriodView.Of(period), [.. loads.Select(load => Of(load, asked.Region, period, soon))]);
    }

    private static LoadView Of(InspectorLoad load, string? region, Period period, Period soon)
    {
        var number = load.UserId?.ToString(CultureInfo.InvariantCulture);
        var open = CaseLists.Open(region).And(number is null ? ("unowned", "true") : ("owner", number));
        return new LoadView(
            load.UserId,
            load.Name,
            CountView.Of(load.Open, open),
            CountView.Of(load.Overdue, open.And(("overdue", "true"))),
            CountView.Of(load.DueSoon, open.And(("due_from", ListLink.Day(soon.From)), ("due_by", ListLink.Day(soon.To.AddDays(-1))))),
            number is null ? null : CountView.Of(load.Decided, CaseLists.Decided(region, period).And(("first_reviewer", number))),
            load.MedianDays);
    }
}
