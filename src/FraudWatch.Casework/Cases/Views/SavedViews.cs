using System.Security.Cryptography;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Lists that people come back to.</summary>
public sealed class SavedViews(CaseDesk desk)
{
    private const int LongestName = 60;
    private const int LongestQuery = 2_000;
    private const int LinkLength = 8;

    /// <summary>The view behind a short link.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<SavedView> FollowAsync(string link, CancellationToken cancellation)
    {
        await using var context = desk.Database.Open();
        return await context.Set<SavedView>().FirstOrDefaultAsync(view => view.Link == link, cancellation)
            ?? throw RefusedException.NotFound("There is no such view any more.");
    }

    /// <exception cref="RefusedException">Name or query will not do, or the person has a view of that name.</exception>
    public Task<SavedView> AddAsync(Actor actor, string name, string query, bool shared, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var person = actor.Person();
            Check(name, query);
            await EnsureNewNameAsync(change, person, name, null, cancellation);
            var view = new SavedView
            {
                Link = RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", LinkLength),
                OwnerId = person,
                Name = name.Trim(),
                Query = query,
                Shared = shared,
                ChangedAt = change.Now,
            };
            change.Context.Add(view);
            await change.Context.SaveChangesAsync(cancellation);
            change.Audit("view.create", $"view:{view.Id}");
            return view;
        }, cancellation);

    /// <exception cref="RefusedException">Not found among the person's own, stale, or name or query will not do.</exception>
    public Task<SavedView> ChangeAsync(Actor actor, long id, int version, string name, string query, bool shared, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            Check(name, query);
            var view = await MineAsync(change, id, version, cancellation);
            await EnsureNewNameAsync(change, view.OwnerId, name, id, cancellation);
            (view.Name, view.Query, view.Shared, view.ChangedAt) = (name.Trim(), query, shared, change.Now);
            change.Audit("view.change", $"view:{id}");
            return view;
        }, cancellation);

    /// <exception cref="RefusedException">Not found among the person's own, or stale.</exception>
    public Task RemoveAsync(Actor actor, long id, int version, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            change.Context.Remove(await MineAsync(change, id, version, cancellation));
            change.Audit("view.delete", $"view:{id}");
        }, cancellation);

    private static async Task<SavedView> MineAsync(CaseworkChange change, long id, int version, CancellationToken cancellation)
    {
        var person = change.Actor.Person();
        var view = await change.Context.Set<SavedView>().FirstOrDefaultAsync(view => view.Id == id && view.OwnerId == person, cancellation)
            ?? throw RefusedException.NotFound($"There is no view {id} of yours.");
        CaseworkChange.Expect(view, version);
        return view;
    }

    private static async Task EnsureNewNameAsync(CaseworkChange change, long person, string name, long? own, CancellationToken cancellation)
    {
        var trimmed = name.Trim();
        if (await change.Context.Set<SavedView>().AnyAsync(view => view.OwnerId == person && view.Name == trimmed && view.Id != own, cancellation))
            throw RefusedException.Conflict($"You have a view '{trimmed}' already.");
    }

    private static void Check(string name, string query)
    {
        if (name.Trim().Length is 0 or > LongestName)
            throw RefusedException.Invalid("name", $"A name has 1 to {LongestName} characters.");
        if (query.Length > LongestQuery)
            throw RefusedException.Invalid("query", $"A query has at most {LongestQuery} characters.");
    }
}
