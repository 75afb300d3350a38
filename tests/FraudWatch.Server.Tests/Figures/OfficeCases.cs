using FraudWatch.Casework.Cases;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Figures;

/// <summary>
/// Nine cases whose figures can be worked out by hand, on 2 March 2026. Cases 1 and 2 accuse one encounter, cases 4 and 5 one fee
/// line; case 6 was opened in the first hour of 1 March, which is February in UTC; case 7 was merged.
/// </summary>
internal static class OfficeCases
{
    public static Task FillAsync(RunningService service, long inspector) => service.Database.ChangeAsync(Actor.System("test"), async change =>
    {
        var cases = Cases(inspector).ToList();
        change.Context.AddRange(cases);
        await change.Context.SaveChangesAsync();
        change.Context.AddRange(Findings(cases));
        change.Context.AddRange(cases.Where(one => one.State != CaseState.Merged).Select(one => new CaseRule { CaseId = one.Id, RuleId = RuleOf(one), Findings = 1 }));
        change.Context.AddRange(Looks(cases));
        change.Audit("test.fill", "cases");
    }, default);

    private static IEnumerable<ReviewCase> Cases(long inspector)
    {
        yield return Decided(1, Day(2, 10), Day(3, 1), VerdictKind.Confirmed, inspector, CaseState.Recovery, recovered: 400);
        yield return Decided(2, Day(2, 12), Day(3, 2), VerdictKind.PartlyConfirmed, inspector, recovered: 300);
        yield return Decided(3, Day(2, 20), Day(3, 1), VerdictKind.Unfounded, inspector, appealed: true, overturned: true);
        yield return Open(4, Day(3, 1), "990101", inspector, new DateOnly(2026, 2, 28));
        yield return Open(5, Day(3, 2), "990101", inspector, new DateOnly(2026, 3, 5), CaseState.FirstReview);
        yield return Open(6, new DateTime(2026, 2, 28, 16, 30, 0, DateTimeKind.Utc), "990102", null, new DateOnly(2026, 3, 20));
        yield return Merged(7, Day(3, 1));
        yield return Decided(8, Day(1, 15), Day(2, 5), VerdictKind.Confirmed, inspector, appealed: true);
        yield return Decided(9, Day(2, 25), Day(3, 1), VerdictKind.NotEnoughEvidence, inspector, appealed: true);
    }

    private static IEnumerable<CaseFinding> Findings(List<ReviewCase> cases)
    {
        yield return Finding(cases[0], "M1", null, 1000, VerdictKind.Confirmed, 1000);
        yield return Finding(cases[1], "M1|M7", "L1", 300, VerdictKind.PartlyConfirmed, 300);
        yield return Finding(cases[2], "M3", null, 500, VerdictKind.Unfounded, 0, fell: true);
        yield return Finding(cases[3], "M4", "L4", 200);
        yield return Finding(cases[4], "M4", "L4|L5", 250, version: 2);
        yield return Finding(cases[5], null, null, 70);
        yield return Finding(cases[7], "M8", null, 900, VerdictKind.Confirmed, 900);
        yield return Finding(cases[8], "M9", null, 60, VerdictKind.NotEnoughEvidence, 0);
    }

    private static IEnumerable<SecondLook> Looks(List<ReviewCase> cases)
    {
        yield return Look(cases[0], VerdictKind.Confirmed, VerdictKind.Confirmed);
        yield return Look(cases[1], VerdictKind.PartlyConfirmed, VerdictKind.Unfounded);
        yield return Look(cases[2], VerdictKind.Unfounded, VerdictKind.Confirmed);
        yield return Look(cases[3], null, VerdictKind.NotEnoughEvidence);
        yield return Look(cases[5], null, null);
    }

    private static ReviewCase Decided(
        int n, DateTime opened, DateTime decided, VerdictKind verdict, long inspector, CaseState state = CaseState.Closed, decimal recovered = 0, bool appealed = false, bool overturned = false)
    {
        var one = Case(n, opened, "990101", state);
        (one.DecidedAt, one.DaysToDecide, one.Verdict, one.FirstReviewerId) = (decided, (int)(decided - opened).TotalDays, verdict, inspector);
        (one.AmountRecovered, one.Appealed, one.Overturned) = (recovered, appealed, overturned);
        return one;
    }

    private static ReviewCase Open(int n, DateTime opened, string region, long? owner, DateOnly due, CaseState state = CaseState.Detected)
    {
        var one = Case(n, opened, region, state);
        (one.IsOpen, one.OpenKey, one.OwnerId, one.DueOn) = (true, $"key{n}", owner, due);
        return one;
    }

    private static ReviewCase Merged(int n, DateTime opened) => Case(n, opened, "990101", CaseState.Merged);

    private static ReviewCase Case(int n, DateTime opened, string region, CaseState state) => new()
    {
        Number = CaseNumber.Of(2026, n),
        SubjectKind = SubjectKind.Institution,
        SubjectCode = $"H{n}",
        Scheme = "admissions",
        FixmedinsCode = $"H{n}",
        InstitutionName = $"医院{n}",
        Region = region,
        State = state,
        IsOpen = false,
        OpenedAt = opened,
        ChangedAt = opened,
        Findings = 1,
        Watermark = 1,
    };

    private static CaseFinding Finding(ReviewCase one, string? encounter, string? line, decimal amount, VerdictKind? verdict = null, decimal? stands = null, bool fell = false, int version = 1) => new()
    {
        CaseId = one.Id,
        FindingId = $"F{one.Number}",
        ActKey = $"A{one.Number}",
        RuleId = RuleOf(one),
        RuleVersion = version,
        Severity = Severity.Suspicion,
        FixmedinsCode = one.FixmedinsCode,
        MdtrtId = encounter,
        BkkpSn = line,
        OccurredOn = new DateOnly(2026, 1, 1),
        Amount = amount,
        SentenceZh = "重复收费",
        SentenceEn = "Charged twice",
        Evidence = "{}",
        Parameters = "{}",
        Watermark = 1,
        Probability = 0.5,
        AlikeKey = "",
        JoinedAt = one.OpenedAt,
        Verdict = verdict,
        VerdictAmount = stands,
        FellOnAppeal = fell,
    };

    private static SecondLook Look(ReviewCase one, VerdictKind? before, VerdictKind? verdict) => new()
    {
        CaseId = one.Id,
        Period = "2026-03",
        Region = one.Region,
        DrawnAt = Day(3, 1),
        VerdictBefore = before,
        Verdict = verdict,
    };

    private static string RuleOf(ReviewCase one) => one.Region == "990102" ? "gone-rule" : "overlapping-stays";

    // Ten in the morning at the office.
    private static DateTime Day(int month, int day) => new(2026, month, day, 2, 0, 0, DateTimeKind.Utc);
}
