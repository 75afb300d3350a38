using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Puts somebody in the place of a member of a team who is recused or cannot go; the draw of the institutions stays as it is.</summary>
public sealed class ReplaceMember(CaseworkDatabase database)
{
    /// <param name="actor">Who decides it.</param>
    /// <param name="id">The inspection.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="member">Who leaves.</param>
    /// <param name="wanted">Who comes, and why.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">
    /// No such inspection or member, a stale version, an inspection that has ended, or somebody who by the rules of teams may not come.
    /// </exception>
    public Task<Inspection> RunAsync(Actor actor, long id, int version, long member, Replacement wanted, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(wanted.Reason))
            throw RefusedException.Invalid("reason", "Say why somebody else goes.");
        return database.ChangeAsync(actor, async change =>
        {
            var inspection = await change.Context.InspectionAsync(change.Actor, id, cancellation);
            CaseworkChange.Expect(inspection, version);
            if (inspection.State == InspectionState.Closed)
                throw RefusedException.Conflict($"{inspection.Number} has ended; its team is on record.");
            if (!Has(inspection, member))
                throw RefusedException.NotFound($"User {member} is not on the team of {inspection.Number}.");

            var concerned = await ConcernedAsync(change, inspection, member, wanted, cancellation);
            await CheckAsync(change, concerned, member, wanted.By, cancellation);
            var coming = await change.Context.Set<UserAccount>().SingleAsync(user => user.Id == wanted.By, cancellation);
            foreach (var one in concerned)
            {
                one.Members.RemoveAll(other => other.UserId == member);
                one.Members.Add(new InspectionMember { UserId = wanted.By, User = coming });
                // A team is part of its inspection: the inspection's version counts its changes too.
                change.Context.Entry(one).State = EntityState.Modified;
                change.Audit("inspection.replace_member", $"inspection:{one.Id}", new { member, wanted.By, wanted.Reason });
            }
            return inspection;
        }, cancellation);
    }

    private static bool Has(Inspection inspection, long user) => inspection.Members.Exists(member => member.UserId == user);

    private static async Task<List<Inspection>> ConcernedAsync(CaseworkChange change, Inspection inspection, long member, Replacement wanted, CancellationToken cancellation)
    {
        if (!wanted.WholeTeam || inspection.PlanId is not { } plan)
            return [inspection];
        var team = await change.Context.Inspections(change.Actor)
            .Where(one => one.PlanId == plan && one.Team == inspection.Team && one.State != InspectionState.Closed).ToListAsync(cancellation);
        return team.FindAll(one => Has(one, member));
    }

    private static async Task CheckAsync(CaseworkChange change, List<Inspection> concerned, long member, long by, CancellationToken cancellation)
    {
        if (concerned.Exists(one => Has(one, by)))
            throw RefusedException.Invalid("by", $"User {by} is on this team already.");
        foreach (var one in concerned.Where(one => one.PlanId is null))
            await change.Context.CheckTeamAsync(one.FixmedinsCode, [.. one.Members.Select(other => other.UserId).Where(user => user != member), by], change.Today, cancellation);
        foreach (var one in concerned.Where(one => one.PlanId is not null))
            await CheckDrawnAsync(change, one, member, by, cancellation);
    }

    private static async Task CheckDrawnAsync(CaseworkChange change, Inspection inspection, long member, long by, CancellationToken cancellation)
    {
        if (await change.Context.Set<Inspection>().AnyAsync(other => other.PlanId == inspection.PlanId && other.Team != inspection.Team && other.Members.Any(one => one.UserId == by), cancellation))
            throw RefusedException.Conflict($"User {by} is on another team of the plan, and nobody is on two.");
        var available = await change.Context.AvailableInspectorsAsync(inspection.Area, change.Today, cancellation, inspection.PlanId);
        var joining = available.FirstOrDefault(one => one.Id == $"{by}")
            ?? throw RefusedException.Invalid("by", $"User {by} is no inspector of this division, or is away or shut out.");
        var staying = await change.Context.InspectorsAsync([.. inspection.Members.Select(one => one.UserId).Where(user => user != member)], cancellation);
        if (ReplaceInTeam.Obstacle(staying, joining, new Dictionary<string, string> { [inspection.FixmedinsCode] = inspection.Area }, change.Today) is { } obstacle)
            throw RefusedException.Conflict(obstacle);
    }
}
