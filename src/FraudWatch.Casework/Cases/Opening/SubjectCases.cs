using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Adds findings to the open case of their subject, or opens one.</summary>
internal sealed class SubjectCases(CaseDesk desk, CaseworkChange change)
{
    /// <summary>Cases opened, findings that joined an open one, and open cases that say "new data" for it.</summary>
    /// <param name="groups">New findings by subject.</param>
    /// <param name="drawn">Ids drawn for a second look; the cases that they open say so.</param>
    /// <param name="watermark">The load that the run saw.</param>
    /// <param name="cancellation">Stops the transaction.</param>
    public async Task<(int Opened, int Joined, int NewData)> AddAsync(
        IReadOnlyList<IGrouping<CaseSubject, SuspectedFinding>> groups, IReadOnlySet<string> drawn, long watermark, CancellationToken cancellation)
    {
        var open = await OpenAsync(groups, cancellation);
        var joining = groups.Where(group => open.ContainsKey(group.Key.Key)).ToList();
        var opening = groups.Except(joining).ToList();
        var started = opening.ConvertAll(group => Start(group, drawn, watermark));
        await NumberAsync(started, cancellation);
        foreach (var (one, findings) in started.Zip(opening))
            new CaseContents(change).CountNew(one, Freeze(one, findings, watermark));
        var newData = await JoinAsync(joining, open, watermark, cancellation);
        await new AssignByRules(desk).AssignAsync(change, started, cancellation);
        return (started.Count, joining.Sum(group => group.Count()), newData);
    }

    private async Task<int> JoinAsync(
        List<IGrouping<CaseSubject, SuspectedFinding>> joining, Dictionary<string, ReviewCase> open, long watermark, CancellationToken cancellation)
    {
        var newData = 0;
        foreach (var group in joining)
        {
            var one = open[group.Key.Key];
            newData += Flag(one, watermark);
            Freeze(one, group, watermark);
            change.Record(one, "findings_joined", new { findings = group.Count(), watermark });
        }

        await change.Context.SaveChangesAsync(cancellation);
        foreach (var one in joining.Select(group => open[group.Key.Key]).Distinct())
            await new CaseContents(change).CountAsync(one, cancellation);
        return newData;
    }

    private List<CaseFinding> Freeze(ReviewCase one, IEnumerable<SuspectedFinding> findings, long watermark)
    {
        var frozen = findings.Select(finding => FrozenFinding.Of(finding, one.Id, change.Now, watermark)).ToList();
        change.Context.AddRange(frozen);
        return frozen;
    }

    // A merged case keeps its subject's key while the case that it went to is open.
    private async Task<Dictionary<string, ReviewCase>> OpenAsync(IReadOnlyList<IGrouping<CaseSubject, SuspectedFinding>> groups, CancellationToken cancellation)
    {
        var keys = groups.Select(group => group.Key.Key).ToList();
        var found = await change.Context.Set<ReviewCase>().Where(one => one.OpenKey != null && keys.Contains(one.OpenKey)).ToListAsync(cancellation);
        var open = new Dictionary<string, ReviewCase>(StringComparer.Ordinal);
        foreach (var one in found)
        {
            var target = one;
            while (target.MergedIntoId is { } into)
                target = await change.Context.Set<ReviewCase>().FirstAsync(other => other.Id == into, cancellation);
            open[one.Subject.Key] = target;
        }

        return open;
    }

    private static int Flag(ReviewCase one, long watermark)
    {
        if (one.NewDataWatermark >= watermark || watermark <= one.Watermark)
            return 0;
        one.NewDataWatermark = watermark;
        return 1;
    }

    private ReviewCase Start(IGrouping<CaseSubject, SuspectedFinding> group, IReadOnlySet<string> drawn, long watermark)
    {
        var main = group.OrderByDescending(finding => finding.AmountAtRisk ?? 0).ThenBy(finding => finding.FindingId, StringComparer.Ordinal).First();
        var one = new ReviewCase
        {
            Number = $"new-{Guid.NewGuid():N}",
            SubjectKind = group.Key.Kind,
            SubjectCode = group.Key.Code,
            Scheme = group.Key.Scheme,
            OpenKey = group.Key.Key,
            FixmedinsCode = main.FixmedinsCode,
            InstitutionName = main.InstitutionName ?? "",
            Region = main.Region ?? "",
            OpenedAt = change.Now,
            ChangedAt = change.Now,
            Watermark = watermark,
            ChosenBy = group.Any(finding => drawn.Contains(finding.FindingId)) ? ChosenBy.Random : ChosenBy.Rating,
        };
        one.DueOn = desk.Due(one.Region, LadderClock.Check, ReviewCase.NoDue);
        change.Context.Add(one);
        return one;
    }

    // The serial is the database's own key, known once the row is there.
    private async Task NumberAsync(List<ReviewCase> started, CancellationToken cancellation)
    {
        await change.Context.SaveChangesAsync(cancellation);
        var year = desk.Today.Year;
        foreach (var one in started)
        {
            one.Number = CaseNumber.Of(year, one.Id);
            change.Context.Add(CaseChanges.Entry(change, one.Id, "open", new { one.Watermark }));
        }
    }
}
