using FraudWatch.Casework.Figures;
using FraudWatch.Core.Figures;
using FraudWatch.Core.People;
using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Compares divisions. A division counts those below it, as the lists do; money is a union within each division, added up.</summary>
internal static class RegionFigure
{
    private const int UsualMonths = 12;

    public static readonly FigureWords Words = new(
        new("各区划比较：检出、结论、查实线索和金额、查实率，以及机构、就诊、基金支付和评级疑点。区划含其下级。", "Divisions compared: clues opened, decided and confirmed with their money, confirmation rate, and institutions, encounters, fund payments and findings of the rating. A division counts those below it."),
        new("期间内检出或作出结论的线索；机构按其所属区划。", "Clues opened or decided in the period; institutions by their division."));

    public static async Task<RegionsView> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var period = asked.Period(Period.MonthsTo(asked.Today, UsualMonths));
        var cases = await sources.CasesAsync(cancellation);
        Task<Dictionary<string, CaseSum>> ByRegionAsync(Func<string?, Period, ListLink> list, CaseMoney money) => cases.ByRegionAsync(list(asked.Region, period).Filter, money, cancellation);
        var suspected = await ByRegionAsync(CaseLists.Opened, CaseMoney.AtRisk);
        var decided = await ByRegionAsync(CaseLists.Decided, CaseMoney.AtRisk);
        var confirmed = await ByRegionAsync(CaseLists.Confirmed, CaseMoney.Standing);
        var judged = await ByRegionAsync(CaseLists.JudgedIn, CaseMoney.Standing);
        var claims = await ClaimsAsync(sources, cancellation);
        var regions = suspected.Keys.Union(decided.Keys).Union(claims.Select(one => one.Region)).Select(Known).Distinct().Order(StringComparer.Ordinal);
        return new RegionsView(PeriodView.Of(period), [.. regions.Select(region =>
        {
            CaseSum Of(Dictionary<string, CaseSum> sums) => Sum(sums.Where(pair => IsIn(pair.Key, region)).Select(pair => pair.Value));
            var (standing, all) = (Of(confirmed), Of(judged));
            return new RegionView(
                region,
                CountView.Of(Of(suspected), CaseLists.Opened(region, period)),
                CountView.Of(Of(decided), CaseLists.Decided(region, period)),
                CountView.Of(standing, CaseLists.Confirmed(region, period)),
                ShareView.From(new Share(standing.Count, all.Count), CaseLists.Confirmed(region, period), CaseLists.JudgedIn(region, period)),
                RegionClaimsView.Of([.. claims.Where(one => IsIn(one.Region, region))], region));
        })]);
    }

    private static async Task<IReadOnlyList<RegionClaims>> ClaimsAsync(FigureSources sources, CancellationToken cancellation) =>
        sources.Claims().Has("claims.institution", "features.institution", "risk.institution") ? await RegionClaims.ReadAsync(sources.Claims(), cancellation) : [];

    private static string Known(string code) => RegionScope.IsCode(code) ? code : "";

    private static bool IsIn(string code, string region) => region.Length == 0 ? Known(code).Length == 0 : RegionScope.Of([region]).Covers(code);

    private static CaseSum Sum(IEnumerable<CaseSum> sums) => sums.Aggregate(new CaseSum(0, 0), (sum, one) => new CaseSum(sum.Count + one.Count, sum.Amount + one.Amount));
}
