using FraudWatch.Casework.Storage;

namespace FraudWatch.Casework.Cases;

/// <summary>How findings move from one case to another.</summary>
internal static class Regroupings
{
    public static Regrouping Note(CaseworkChange change, RegroupingKind kind, ReviewCase from, ReviewCase to)
    {
        var regrouping = new Regrouping
        {
            Kind = kind,
            FromCaseId = from.Id,
            ToCaseId = to.Id,
            StateBefore = from.State,
            AuthorId = change.Actor.UserId,
            AuthorName = change.Actor.Name,
            At = change.Now,
        };
        change.Context.Add(regrouping);
        return regrouping;
    }

    /// <summary>Moves findings and remembers which, so that they can go back.</summary>
    public static async Task MoveAsync(
        CaseworkChange change, Regrouping regrouping, List<CaseFinding> findings, ReviewCase from, ReviewCase to, CancellationToken cancellation)
    {
        await change.Context.SaveChangesAsync(cancellation);
        change.Context.AddRange(findings.Select(finding => new RegroupedFinding { RegroupingId = regrouping.Id, CaseFindingId = finding.Id }));
        await ShiftAsync(change, findings, from, to, cancellation);
    }

    /// <summary>Moves findings and counts both cases anew.</summary>
    public static async Task ShiftAsync(CaseworkChange change, List<CaseFinding> findings, ReviewCase from, ReviewCase to, CancellationToken cancellation)
    {
        foreach (var finding in findings)
            finding.CaseId = to.Id;
        await change.Context.SaveChangesAsync(cancellation);
        foreach (var one in new[] { from, to })
            await new CaseContents(change).CountAsync(one, cancellation);
    }
}
