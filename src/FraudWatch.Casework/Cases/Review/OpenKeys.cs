using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Sees to it that a subject has one case under review: takes its key when a review opens, and lets go of it when the review ends.</summary>
internal sealed class OpenKeys(CaseworkChange change)
{
    /// <summary>Brings the keys in line with the state that a case now has.</summary>
    /// <exception cref="RefusedException">Another case of the subject is under review.</exception>
    public async Task FollowAsync(ReviewCase one, CancellationToken cancellation)
    {
        var opens = ReviewLadder.IsOpen(one.State);
        if (opens && !one.IsOpen)
            await TakeAsync(one, cancellation);
        else if (!opens && one.IsOpen)
            await LetGoAsync(one, cancellation);
        one.IsOpen = opens;
    }

    private async Task TakeAsync(ReviewCase one, CancellationToken cancellation)
    {
        var key = one.Subject.Key;
        var other = await change.Context.Set<ReviewCase>().AsNoTracking().FirstOrDefaultAsync(two => two.OpenKey == key && two.Id != one.Id, cancellation);
        if (other is not null)
            throw RefusedException.Conflict($"Case {other.Number} about the same subject is under review; finish that first.");
        one.OpenKey = key;
    }

    private async Task LetGoAsync(ReviewCase one, CancellationToken cancellation)
    {
        one.OpenKey = null;
        foreach (var merged in await change.Context.Set<ReviewCase>().Where(two => two.MergedIntoId == one.Id).ToListAsync(cancellation))
        {
            if (merged.OpenKey is null)
                continue;
            await LetGoAsync(merged, cancellation);
        }
    }
}
