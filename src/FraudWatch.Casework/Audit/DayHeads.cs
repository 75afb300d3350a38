using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Audit;

/// <summary>Reads the heads of days, for keeping elsewhere.</summary>
public sealed class DayHeads(CaseworkDatabase database)
{
    private const int MostDays = 92;

    /// <summary>One head for each day of the range on which something was written.</summary>
    /// <exception cref="RefusedException">The range is empty or longer than 92 days.</exception>
    public async Task<IReadOnlyList<DayHead>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        if (to < from || to.DayNumber - from.DayNumber >= MostDays)
            throw RefusedException.Invalid("to", $"Ask for 1 to {MostDays} days, the first day first.");
        await using var context = database.Open();
        var heads = new List<DayHead>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var (begin, end) = (Midnight(day), Midnight(day.AddDays(1)));
            var last = await context.Set<AuditEntry>().Where(entry => entry.At >= begin && entry.At < end)
                .OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancellation);
            if (last is not null)
                heads.Add(new DayHead(day, last.Sequence, last.Hash));
        }
        return heads;
    }

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
