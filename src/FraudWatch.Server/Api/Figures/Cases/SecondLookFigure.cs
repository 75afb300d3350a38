using FraudWatch.Casework.Figures;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes what random second looks say: how often a confirmed case stands, and how much is missed.</summary>
internal static class SecondLookFigure
{
    private const string Standing = "confirmed,partly_confirmed";
    private const string Judged = "confirmed,partly_confirmed,unfounded";

    public static readonly FigureWords Words = new(
        new("随机复核（从已结案和无人受理的线索中随机抽取，由另一人独立判断）估计的准确率和漏查率，附95%区间。", "Precision and missed share as random second looks estimate them (drawn at random from clues closed or never taken up, judged by another person), with 95 % intervals."),
        new("复核结论为属实、部分属实或不属实的复核。", "Second looks whose verdict is confirmed, partly confirmed or unfounded."));

    public static async Task<SecondLookView> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var tallies = await (await sources.CasesAsync(cancellation)).SecondLookTalliesAsync(cancellation);
        var all = ListLink.To("second-looks", asked.Region);
        ShareView Part(Func<VerdictKind?, bool> before, VerdictKind[] part, string partText, (string, string) list)
        {
            var judged = tallies.Where(tally => before(tally.Before) && tally.Verdict is { } verdict && verdict != VerdictKind.NotEnoughEvidence).ToList();
            var share = new Share(judged.Where(tally => tally.Verdict is { } verdict && part.Contains(verdict)).Sum(tally => tally.Count), judged.Sum(tally => tally.Count));
            return ShareView.From(share, all.And(list, ("verdict", partText)), all.And(list, ("verdict", Judged)));
        }

        VerdictKind[] stands = [VerdictKind.Confirmed, VerdictKind.PartlyConfirmed];
        return new SecondLookView(
            CountView.Of(tallies.Sum(tally => tally.Count), all),
            CountView.Of(tallies.Where(tally => tally.Verdict is null).Sum(tally => tally.Count), all.And(("waiting", "true"))),
            Part(before => before is VerdictKind.Confirmed or VerdictKind.PartlyConfirmed, stands, Standing, ("before", Standing)),
            Part(before => before is VerdictKind.Unfounded, stands, Standing, ("before", "unfounded")),
            Part(before => before is null, stands, Standing, ("taken_up", "false")));
    }
}
