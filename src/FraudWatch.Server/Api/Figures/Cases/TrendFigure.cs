using FraudWatch.Casework.Figures;
using FraudWatch.Core.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the monthly trend: four grouped queries for all months together.</summary>
internal static class TrendFigure
{
    private const int UsualMonths = 12;

    public static readonly FigureWords Words = new(
        new("按月的疑似、结论、查实、追回线索数及金额（每月内按费用明细去重），并标注规则变更。", "Clues suspected, decided, confirmed and recovered by month with their money (a union over fee lines within each month), and the days on which rules changed."),
        new("各月检出（疑似）或作出结论（其余）的线索。", "Clues opened (suspected) or decided (the others) in each month."));

    public static async Task<TrendView> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var period = asked.Period(Period.MonthsTo(asked.Today, UsualMonths));
        var (cases, region) = (await sources.CasesAsync(cancellation), asked.Region);
        Task<IReadOnlyList<CaseSum>> SumsAsync(Func<string?, Period, ListLink> list, bool decided, CaseMoney money) =>
            cases.ByMonthAsync(list(region, period).Filter, period, decided, money, cancellation);
        var suspected = await SumsAsync(CaseLists.Opened, false, CaseMoney.AtRisk);
        var all = await SumsAsync(CaseLists.Decided, true, CaseMoney.AtRisk);
        var confirmed = await SumsAsync(CaseLists.Confirmed, true, CaseMoney.Standing);
        var recovered = await SumsAsync(CaseLists.Recovered, true, CaseMoney.Recovered);
        var months = period.MonthBoundaries.Zip(period.MonthBoundaries.Skip(1), (from, to) => new Period(from, to));
        return new TrendView(
            PeriodView.Of(period),
            [.. months.Select((month, n) => new MonthView(
                month.From, month.To,
                CountView.Of(suspected[n], CaseLists.Opened(region, month)), CountView.Of(all[n], CaseLists.Decided(region, month)),
                CountView.Of(confirmed[n], CaseLists.Confirmed(region, month)), CountView.Of(recovered[n], CaseLists.Recovered(region, month))))],
            [.. (await sources.RuleChangesAsync(cancellation)).Where(change => change.On >= period.From && change.On < period.To)
                .Distinct().OrderBy(change => change.On).ThenBy(change => change.RuleId, StringComparer.Ordinal)]);
    }
}
