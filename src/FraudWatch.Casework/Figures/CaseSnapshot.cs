using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Figures;

/// <summary>
/// The case store at one moment, as somebody sees it: every figure that is read from one snapshot counts the same cases. Dispose it.
/// </summary>
public sealed class CaseSnapshot : IAsyncDisposable
{
    private readonly string? region;

    private CaseSnapshot(CaseDesk desk, CaseworkContext context, RegionScope scope, string? region) =>
        (Desk, Context, Scope, this.region) = (desk, context, scope, region);

    internal CaseDesk Desk { get; }

    internal CaseworkContext Context { get; }

    internal RegionScope Scope { get; }

    /// <param name="desk">The office.</param>
    /// <param name="scope">What the person sees.</param>
    /// <param name="region">Narrows it to a division and those below it; null for all that is seen.</param>
    /// <param name="cancellation">Stops the opening.</param>
    public static async Task<CaseSnapshot> OpenAsync(CaseDesk desk, RegionScope scope, string? region, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return new CaseSnapshot(desk, await desk.Database.OpenSnapshotAsync(cancellation), scope, region);
    }

    /// <summary>
    /// Number of the last change of the case store that can change a figure: as long as it stands, so do the figures. To read a
    /// case is written down too, and changes none.
    /// </summary>
    public static async Task<long> VersionAsync(CaseDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(desk);
        await using var context = desk.Database.Open();
        return await context.Set<AuditEntry>().Where(entry => entry.Action != "case.read")
            .OrderByDescending(entry => entry.Sequence).Select(entry => entry.Sequence).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The cases that match, within the divisions of this snapshot: the same that the list of cases shows.</summary>
    internal IQueryable<ReviewCase> Cases(CaseFilter filter) => Context.Cases(region is null ? filter : filter with { Region = region }, Scope, Desk);

    /// <summary>Who may be given cases in the divisions of this snapshot, with work or without.</summary>
    internal IQueryable<UserAccount> Inspectors()
    {
        var prefixes = (region is null ? Scope : RegionScope.Of([region])).Prefixes.ToArray();
        return Context.Set<UserAccount>().Where(user => user.Enabled && user.Roles.Any(grant => grant.Role == Role.Inspector)
            && user.Regions.Any(grant => prefixes.Any(prefix => grant.Region.StartsWith(prefix))));
    }

    /// <summary>Second looks within the divisions of this snapshot.</summary>
    internal IQueryable<SecondLook> SecondLooks()
    {
        var looks = Context.Set<SecondLook>().InScope(Scope, look => look.Region);
        return region is null ? looks : looks.InScope(RegionScope.Of([region]), look => look.Region);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
