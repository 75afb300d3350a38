using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// Draws this month's second looks from the cases that were closed, and from those that nobody has taken up for a month. Each
/// is drawn by the month's seed and its own number: run twice it draws the same, once.
/// </summary>
public sealed class DrawSecondLooks(CaseDesk desk)
{
    private const int Waited = 30;

    /// <summary>How many were drawn anew.</summary>
    public Task<int> RunAsync(Actor actor, CancellationToken cancellation) => desk.Database.ChangeAsync(actor, async change =>
    {
        var (today, period) = (desk.Today, SecondLookSeeds.PeriodOf(desk.Today));
        var seed = await SecondLookSeeds.OfAsync(change, today, cancellation);
        var from = change.Now.AddDays(-Waited);
        var drawn = change.Context.Set<SecondLook>().Where(look => look.Period == period).Select(look => look.CaseId);
        var candidates = change.Context.Set<ReviewCase>().AsNoTracking()
            .Where(one => (one.State == CaseState.Closed && one.ClosedAt >= from) || (one.State == CaseState.Detected && one.OpenedAt < from))
            .Where(one => !drawn.Contains(one.Id));
        var looks = new List<SecondLook>();
        await foreach (var one in candidates.Select(one => new { one.Id, one.Number, one.Region, one.Verdict, one.CloserId }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (SecondLookDraw.Draws(seed, one.Number, desk.Settings.SecondLookShare))
                looks.Add(new SecondLook { CaseId = one.Id, Period = period, Region = one.Region, DrawnAt = change.Now, VerdictBefore = one.Verdict, FormerId = one.CloserId });
        }

        foreach (var look in looks)
        {
            change.Context.Add(look);
            change.Context.Add(CaseChanges.Entry(change, look.CaseId, "second_look_drawn", new { period }));
        }

        if (looks.Count > 0)
            change.Audit("second_look.draw", $"period:{period}", new { drawn = looks.Count });
        return looks.Count;
    }, cancellation);
}
