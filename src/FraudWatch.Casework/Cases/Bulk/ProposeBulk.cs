using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Counts what a change of many cases would touch, and gives the token that confirms exactly that.</summary>
public sealed class ProposeBulk(CaseDesk desk)
{
    /// <exception cref="RefusedException">No such action, or it lacks what it needs.</exception>
    public Task<BulkProposal> RunAsync(Actor actor, CaseFilter filter, string action, BulkArguments arguments, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            BulkActions.Ensure(action, arguments, desk);
            if (arguments.OwnerId is { } owner)
                await Owner.FindAsync(change, owner, desk.Today, cancellation);
            var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
            var bulk = new BulkChange
            {
                Action = action,
                Arguments = JsonSerializer.Serialize(arguments),
                Filter = JsonSerializer.Serialize(filter),
                Count = await change.Context.Cases(filter, actor.Scope, desk).CountAsync(one => one.IsOpen, cancellation),
                TokenHash = HashOf(token),
                Regions = string.Join(',', actor.Scope.Codes),
                AuthorId = actor.Person(),
                AuthorName = actor.Name,
                ProposedAt = change.Now,
            };
            change.Context.Add(bulk);
            await change.Context.SaveChangesAsync(cancellation);
            change.Audit("bulk.propose", $"bulk:{bulk.Id}", new { action, bulk.Count });
            return new BulkProposal(bulk, token);
        }, cancellation);

    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
