using System.Text.Json;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Inspections;

/// <summary>Begins an inspection: it becomes visible in its division, and its checklist is frozen.</summary>
public sealed class StartInspection(CaseworkDatabase database)
{
    /// <param name="actor">A member of the team, or who plans.</param>
    /// <param name="id">The inspection.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="checklistOf">The rules that flag an institution now.</param>
    /// <param name="cancellation">Stops waiting; nothing is changed then.</param>
    /// <exception cref="RefusedException">No such inspection, a stale version, it has begun already, or a member is recused.</exception>
    public Task<Inspection> RunAsync(
        Actor actor, long id, int version, Func<string, IReadOnlyList<FlaggedRule>> checklistOf, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var inspection = await change.InspectionToWorkOnAsync(id, cancellation);
        CaseworkChange.Expect(inspection, version);
        if (inspection.State != InspectionState.Planned)
            throw RefusedException.Conflict($"{inspection.Number} began on {inspection.StartedAt:yyyy-MM-dd}.");
        if (await change.Context.RecusedAsync(inspection.FixmedinsCode, [.. inspection.Members.Select(member => member.UserId)], cancellation) is { } recused)
            throw RefusedException.Conflict($"User {recused.UserId} of the team is recused from {inspection.FixmedinsCode}; somebody else goes in that place first.");
        (inspection.State, inspection.StartedAt) = (InspectionState.Started, change.Now);
        change.Context.AddRange(Checklist.From(checklistOf(inspection.FixmedinsCode)).Select(item => new ChecklistPoint
        {
            InspectionId = id,
            Position = item.Position,
            RuleId = item.Rule.RuleId,
            Rule = JsonSerializer.Serialize(item.Rule),
        }));
        change.Audit("inspection.start", $"inspection:{id}");
        return inspection;
    }, cancellation);
}
