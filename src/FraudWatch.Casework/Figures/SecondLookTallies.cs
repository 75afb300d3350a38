using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Figures;

/// <summary>Second looks, counted in the database.</summary>
public static class SecondLookTallies
{
    /// <summary>How many there are of each pair of verdicts.</summary>
    public static async Task<IReadOnlyList<SecondLookTally>> SecondLookTalliesAsync(this CaseSnapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var counts = await snapshot.SecondLooks().GroupBy(look => new { look.VerdictBefore, look.Verdict })
            .Select(group => new { group.Key.VerdictBefore, group.Key.Verdict, Count = group.LongCount() })
            .ToListAsync(cancellation);
        return [.. counts.Select(count => new SecondLookTally(count.VerdictBefore, count.Verdict, count.Count))];
    }
}
