using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Reads a case, and writes down who read it. A person who reads it again and again is written down every ten minutes.</summary>
public sealed class ReadCase(CaseDesk desk)
{
    private static readonly TimeSpan OneReading = TimeSpan.FromMinutes(10);

    /// <exception cref="Storage.RefusedException">Not found.</exception>
    public async Task<ReviewCase> RunAsync(Actor actor, long id, CancellationToken cancellation)
    {
        await using var context = desk.Database.Open();
        var one = await context.Cases(new CaseFilter { Ids = [id] }, actor.Scope, desk).FirstOrDefaultAsync(cancellation) ?? throw CaseChanges.NotFound(id);
        var since = desk.Database.Time.GetUtcNow().UtcDateTime - OneReading;
        var read = await context.Set<CaseEntry>().Where(entry => entry.CaseId == id && entry.ActorId == actor.UserId && entry.Action == "read")
            .OrderByDescending(entry => entry.Id).Select(entry => (DateTime?)entry.At).FirstOrDefaultAsync(cancellation);
        if (read is null || read < since)
        {
            await desk.Database.ChangeAsync(actor, change =>
            {
                change.Journal(id, "read");
                return Task.CompletedTask;
            }, cancellation);
        }

        return one;
    }
}
