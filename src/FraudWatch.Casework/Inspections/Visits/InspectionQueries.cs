using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Inspections as somebody may see them: hidden from other divisions always, and from all but those concerned until they begin.</summary>
public static class InspectionQueries
{
    /// <summary>
    /// Those that the actor is on the team of, wherever they are; and of the actor's divisions those that have begun, or all for who
    /// draws plans and for the auditor.
    /// </summary>
    public static IQueryable<Inspection> Inspections(this CaseworkContext context, Actor actor)
    {
        var all = actor.May(Permission.PlanDraw) || actor.May(Permission.AuditRead);
        var open = context.Set<Inspection>().InScope(actor.Scope, one => one.Area).Where(one => all || one.State != InspectionState.Planned).Select(one => one.Id);
        var user = actor.UserId ?? 0;
        return context.Set<Inspection>().Include(one => one.Members).ThenInclude(member => member.User)
            .Where(one => open.Contains(one.Id) || one.Members.Any(member => member.UserId == user));
    }

    /// <summary>One inspection.</summary>
    /// <exception cref="RefusedException">There is none for this actor.</exception>
    public static async Task<Inspection> InspectionAsync(this CaseworkContext context, Actor actor, long id, CancellationToken cancellation) =>
        await context.Inspections(actor).SingleOrDefaultAsync(one => one.Id == id, cancellation)
        ?? throw RefusedException.NotFound($"There is no inspection {id}.");

    /// <summary>One inspection that the actor works on: a member of its team, or who plans.</summary>
    internal static async Task<Inspection> InspectionToWorkOnAsync(this CaseworkChange change, long id, CancellationToken cancellation)
    {
        var inspection = await change.Context.InspectionAsync(change.Actor, id, cancellation);
        return change.Actor.May(Permission.PlanDraw) || inspection.Members.Exists(member => member.UserId == change.Actor.UserId)
            ? inspection
            : throw RefusedException.Forbidden($"Only the team of {inspection.Number} records what it finds.");
    }

    internal static async Task<Inspection> StartedAsync(this CaseworkChange change, long id, CancellationToken cancellation)
    {
        var inspection = await change.InspectionToWorkOnAsync(id, cancellation);
        return inspection.State == InspectionState.Started
            ? inspection
            : throw RefusedException.Conflict($"{inspection.Number} is {SnakeCase.Of(inspection.State)}; this is done while the team is on site.");
    }
}
