using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Moves on the cases whose institution has not answered in time. Run again it finds none.</summary>
public sealed class LapseAppeals(CaseDesk desk)
{
    /// <summary>How many were moved on.</summary>
    public async Task<int> RunAsync(Actor actor, CancellationToken cancellation)
    {
        var today = desk.Today;
        await using var context = desk.Database.Open();
        var due = await context.Set<ReviewCase>().Where(one => one.State == CaseState.Appeal && one.DueOn < today)
            .OrderBy(one => one.Id).Select(one => new { one.Id, one.Version }).ToListAsync(cancellation);
        var moved = 0;
        foreach (var one in due)
        {
            try
            {
                await new TakeStep(desk).RunAsync(actor, one.Id, one.Version, CaseAction.LetLapse, null, cancellation);
                moved++;
            }
            catch (Storage.RefusedException)
            {
                // Somebody was at work on it this moment: the next run looks again.
            }
        }

        return moved;
    }
}
