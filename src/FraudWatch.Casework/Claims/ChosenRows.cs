using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Claims;

/// <summary>Open rows that somebody wants to change at once, held to the count that was stated.</summary>
internal static class ChosenRows
{
    /// <summary>More rows are not changed at once.</summary>
    public const int Most = 10_000;

    /// <exception cref="RefusedException">Another number of rows is chosen than was stated, none, or too many.</exception>
    public static async Task<List<QuarantineEntry>> LoadAsync(CaseworkChange change, QuarantineFilter filter, int stated, CancellationToken cancellation)
    {
        var open = filter.Of(change.Context.Set<QuarantineEntry>()).Where(entry => entry.State == QuarantineState.Open);
        var count = await open.CountAsync(cancellation);
        if (count != stated)
            throw RefusedException.Conflict($"The filter chooses {count} open rows, and {stated} were stated. Nothing was changed; repeat it with that count if they are the ones.");
        return count switch
        {
            0 => throw RefusedException.Conflict("The filter chooses no open row."),
            > Most => throw RefusedException.Invalid("filter", $"At most {Most} rows are changed at once, and the filter chooses {count}. Narrow it, or download the rows, mend the file and upload it."),
            _ => await open.Include(entry => entry.Batch).OrderBy(entry => entry.Id).ToListAsync(cancellation),
        };
    }
}
