using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Tests.Audit;

/// <summary>What somebody who can write the database, but has no key, might do to the trail; each way is chosen by a seed.</summary>
internal sealed class Tampering(Random random, long last)
{
    private static readonly string[] Columns = ["actor_name", "action", "subject", "detail", "at", "actor_id"];

    public async Task<string> DoAsync(CaseworkContext context)
    {
        var way = random.Next(7);
        return way switch
        {
            0 => await EditAsync(context),
            1 => await DeleteAsync(context),
            2 => await ReorderAsync(context),
            3 => await CutTailAsync(context, withHead: false),
            4 => await CutTailAsync(context, withHead: true),
            5 => await InsertAsync(context),
            _ => await RewriteAsync(context),
        };
    }

    private async Task<string> EditAsync(CaseworkContext context)
    {
        var (sequence, column) = (random.NextInt64(1, last + 1), Columns[random.Next(Columns.Length)]);
        var value = column switch { "at" => "'2020-01-01 00:00:00'", "actor_id" => "4711", _ => "'forged'" };
        await context.Database.ExecuteSqlRawAsync($"update audit_entry set {column} = {value} where sequence = {sequence}");
        return $"edit {column} of {sequence}";
    }

    private async Task<string> DeleteAsync(CaseworkContext context)
    {
        var from = random.NextInt64(1, last + 1);
        var to = Math.Min(last, from + random.Next(3));
        await context.Database.ExecuteSqlRawAsync($"delete from audit_entry where sequence between {from} and {to}");
        return $"delete {from} to {to}";
    }

    private async Task<string> ReorderAsync(CaseworkContext context)
    {
        var first = random.NextInt64(1, last);
        var second = random.NextInt64(first + 1, last + 1);
        foreach (var (from, to) in new[] { (first, -1L), (second, first), (-1L, second) })
            await context.Database.ExecuteSqlRawAsync($"update audit_entry set sequence = {to} where sequence = {from}");
        return $"exchange {first} and {second}";
    }

    private async Task<string> CutTailAsync(CaseworkContext context, bool withHead)
    {
        var keep = random.NextInt64(1, last);
        await context.Database.ExecuteSqlRawAsync($"delete from audit_entry where sequence > {keep}");
        if (withHead)
            await context.Database.ExecuteSqlRawAsync($"update audit_head set sequence = {keep}, hash = (select hash from audit_entry where sequence = {keep})");
        return $"cut behind {keep}{(withHead ? " with the head" : "")}";
    }

    private async Task<string> InsertAsync(CaseworkContext context)
    {
        var after = random.NextInt64(1, last + 1);
        await context.Database.ExecuteSqlRawAsync($"update audit_entry set sequence = -sequence - 1 where sequence > {after}");
        await context.Database.ExecuteSqlRawAsync("update audit_entry set sequence = -sequence where sequence < 0");
        var before = await context.Set<AuditEntry>().AsNoTracking().SingleAsync(entry => entry.Sequence == after);
        context.Add(Forged(before, after + 1, before.Hash));
        await context.SaveChangesAsync();
        return $"insert after {after}";
    }

    /// <summary>The clever one: an entry is changed and every hash after it made to fit, the head's too. Only the seal is out of reach.</summary>
    private async Task<string> RewriteAsync(CaseworkContext context)
    {
        var from = random.NextInt64(1, last + 1);
        var entries = await context.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Sequence >= from).OrderBy(entry => entry.Sequence).ToListAsync();
        await context.Database.ExecuteSqlRawAsync($"delete from audit_entry where sequence >= {from}");
        var previous = entries[0].Previous;
        foreach (var entry in entries)
        {
            var forged = Forged(entry, entry.Sequence, previous);
            context.Add(forged);
            previous = forged.Hash;
        }
        await context.SaveChangesAsync();
        await context.Database.ExecuteSqlRawAsync($"update audit_head set hash = '{previous}'");
        return $"rewrite from {from}";
    }

    private static AuditEntry Forged(AuditEntry like, long sequence, string previous) => new()
    {
        Sequence = sequence,
        At = like.At,
        ActorId = like.ActorId,
        ActorName = like.ActorName,
        Action = "forged",
        Subject = like.Subject,
        Detail = like.Detail,
        Previous = previous,
        Hash = AuditHash.Of(sequence, like.At, like.ActorId, like.ActorName, "forged", like.Subject, like.Detail, previous),
    };
}
