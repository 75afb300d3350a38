using FraudWatch.Casework.Figures;
using FraudWatch.Core.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the key figures. Each number is counted by the very filter of its list.</summary>
internal static class KpiFigure
{
    public static readonly FigureWords Words = new(
        new("所选期间的关键指标，并与上一期间比较。金额按费用明细去重：同一明细涉及多个线索只计一次。", "Key figures of the period against the period before. Money is a union over fee lines: a line in several clues counts once."),
        new("所辖区域内的线索，合并线索计入其所并入的线索。", "Clues in the divisions shown; a merged clue counts as the one that it went to."));

    private static readonly Words Suspected = new("期间内检出的线索及其疑点金额。", "Clues opened in the period, and their money at risk.");
    private static readonly Words Confirmed = new("期间内作出结论且全部或部分属实的线索及认定金额。", "Clues decided in the period as wholly or partly confirmed, and the money that stands.");
    private static readonly Words Recovered = new("期间内作出结论的线索中已有款项追回的线索及至今追回金额。", "Of the clues decided in the period, those with money come in, and what came in until now.");
    private static readonly Words Overdue = new("此刻已过期限的线索。", "Clues past their last day at this moment.");
    private static readonly Words Rate = new("期间内结论为属实、部分属实、不属实的线索中，属实与部分属实的占比；证据不足不计。", "Of the clues decided in the period as confirmed, partly confirmed or unfounded, the share of the first two; not enough evidence counts on neither side.");
    private static readonly Words Overturned = new("期间内作出结论且机构曾申诉的线索中，申诉后认定不属实的占比。", "Of the clues decided in the period after the institution had answered, the share that was closed as unfounded.");

    public static async Task<KpiView> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var period = asked.Period(Period.MonthsTo(asked.Today, 1));
        var cases = await sources.CasesAsync(cancellation);
        Task<AmountKpi> MoneyAsync(Words words, Func<string?, Period, ListLink> list, CaseMoney money) => AmountAsync(cases, words, list, asked.Region, period, money, cancellation);
        Task<ShareKpi> PartAsync(Words words, Func<string?, Period, ListLink> part, Func<string?, Period, ListLink> whole) => ShareAsync(cases, words, part, whole, asked.Region, period, cancellation);
        var overdue = CaseLists.Overdue(asked.Region);
        var rated = await ClaimsState.RatedAsync(sources, cancellation);
        return new KpiView
        {
            Period = PeriodView.Of(period),
            Before = PeriodView.Of(period.Before),
            Suspected = await MoneyAsync(Suspected, CaseLists.Opened, CaseMoney.AtRisk),
            Confirmed = await MoneyAsync(Confirmed, CaseLists.Confirmed, CaseMoney.Standing),
            Recovered = await MoneyAsync(Recovered, CaseLists.Recovered, CaseMoney.Recovered),
            Overdue = new AmountKpi(Overdue, CountView.Of(await cases.SumAsync(overdue.Filter, CaseMoney.AtRisk, cancellation), overdue), null),
            ConfirmationRate = await PartAsync(Rate, CaseLists.Confirmed, CaseLists.JudgedIn),
            OverturnedOnAppeal = await PartAsync(Overturned, CaseLists.Overturned, CaseLists.Appealed),
            Freshness = ClaimsState.Freshness(sources, rated),
            Coverage = ClaimsState.Coverage(rated, asked.Region),
        };
    }

    private static async Task<AmountKpi> AmountAsync(
        CaseSnapshot cases, Words words, Func<string?, Period, ListLink> list, string? region, Period period, CaseMoney money, CancellationToken cancellation)
    {
        var (now, before) = (list(region, period), list(region, period.Before));
        return new AmountKpi(
            words, CountView.Of(await cases.SumAsync(now.Filter, money, cancellation), now), CountView.Of(await cases.SumAsync(before.Filter, money, cancellation), before));
    }

    private static async Task<ShareKpi> ShareAsync(
        CaseSnapshot cases, Words words, Func<string?, Period, ListLink> part, Func<string?, Period, ListLink> whole, string? region, Period period, CancellationToken cancellation)
    {
        async Task<ShareView> OfAsync(Period when)
        {
            var (some, all) = (part(region, when), whole(region, when));
            return ShareView.From(new Share(await cases.CountAsync(some.Filter, cancellation), await cases.CountAsync(all.Filter, cancellation)), some, all);
        }

        return new ShareKpi(words, await OfAsync(period), await OfAsync(period.Before));
    }
}
