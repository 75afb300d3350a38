using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Inspections;

/// <summary>Registers an inspection that no draw chose.</summary>
public sealed class RegisterInspection(CaseworkDatabase database)
{
    /// <param name="actor">Who registers it.</param>
    /// <param name="wanted">The inspection.</param>
    /// <param name="known">What the claims say about the institution; null where they do not know it.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">A field is not usable, or somebody of the team may not go there.</exception>
    public Task<Inspection> RunAsync(Actor actor, NewInspection wanted, KnownInstitution? known, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(wanted.FixmedinsCode))
            throw RefusedException.Invalid("fixmedins_code", "The institution's code is needed.");
        if (string.IsNullOrWhiteSpace(wanted.Reason))
            throw RefusedException.Invalid("reason", "Say why this institution is inspected.");
        if (!RegionScope.IsCode(wanted.Area) || !actor.Scope.Covers(wanted.Area))
            throw RefusedException.Invalid("area", "The area is a division code of six digits within your own divisions.");
        if (wanted.ReceivedOn is null == (wanted.Kind == InspectionKind.FlyingTransfer))
            throw RefusedException.Invalid("received_on", "A flying inspection's transfer has a day of receipt, and nothing else has one.");
        return database.ChangeAsync(actor, change => AddAsync(change, Placed(wanted, known), cancellation), cancellation);
    }

    // Papers and samples of an inspection show the institution's stays: its division is what the claims say, not what somebody writes.
    private static NewInspection Placed(NewInspection wanted, KnownInstitution? known)
    {
        if (known?.Area is { } area && RegionScope.IsCode(area))
        {
            wanted = RegionScope.Of([wanted.Area]).Covers(area)
                ? wanted with { Area = area }
                : throw RefusedException.Invalid("area", $"The claims say that {wanted.FixmedinsCode} lies in another division than {wanted.Area}.");
        }

        return string.IsNullOrWhiteSpace(wanted.FixmedinsName) ? wanted with { FixmedinsName = known?.Name ?? "" } : wanted;
    }

    private static async Task<Inspection> AddAsync(CaseworkChange change, NewInspection wanted, CancellationToken cancellation)
    {
        var members = wanted.Members.Distinct().ToList();
        await change.Context.CheckTeamAsync(wanted.FixmedinsCode, members, change.Today, cancellation);
        var inspection = new Inspection
        {
            Kind = wanted.Kind,
            FixmedinsCode = wanted.FixmedinsCode,
            FixmedinsName = wanted.FixmedinsName,
            Area = wanted.Area,
            Reason = wanted.Reason,
            ReceivedOn = wanted.ReceivedOn,
            CreatedAt = change.Now,
            Members = [.. members.Select(member => new InspectionMember { UserId = member })],
        };
        change.Context.Add(inspection);
        await change.Context.SaveChangesAsync(cancellation);
        change.Audit("inspection.register", $"inspection:{inspection.Id}", new { wanted.Kind, members });
        return inspection;
    }
}
