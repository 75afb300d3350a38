using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Inspections;

/// <summary>Ends the field work of an inspection.</summary>
public sealed class CloseInspection(CaseworkDatabase database)
{
    /// <exception cref="RefusedException">No such inspection, a stale version, or the team is not on site.</exception>
    public Task<Inspection> RunAsync(Actor actor, long id, int version, DateOnly? completedOn, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var inspection = await change.StartedAsync(id, cancellation);
        CaseworkChange.Expect(inspection, version);
        (inspection.State, inspection.ClosedAt, inspection.CompletedOn) = (InspectionState.Closed, change.Now, completedOn);
        change.Audit("inspection.close", $"inspection:{id}");
        return inspection;
    }, cancellation);
}
