using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Other cases of this person, physician, phone, bed.</summary>
public sealed class RelatedCases(CaseDesk desk)
{
    // That two cases lie at one institution relates them no closer than their schemes do; it would drown the rest.
    private static readonly LinkKind[] Telling = [LinkKind.Person, LinkKind.Physician, LinkKind.Phone, LinkKind.Bed];
    private const int MostTies = 5_000;

    /// <summary>Those that share most, first, of cases in the actor's divisions.</summary>
    public async Task<IReadOnlyList<RelatedCase>> RunAsync(Actor actor, long caseId, int limit, CancellationToken cancellation)
    {
        await using var context = desk.Database.Open();
        var mine = context.Set<CaseLink>().Where(link => link.CaseId == caseId && Telling.Contains(link.Kind));
        var ties = await context.Set<CaseLink>()
            .Where(link => link.CaseId != caseId && mine.Any(own => own.Kind == link.Kind && own.Value == link.Value))
            .OrderBy(link => link.CaseId).ThenBy(link => link.Kind).ThenBy(link => link.Value).Take(MostTies).ToListAsync(cancellation);
        var byCase = ties.GroupBy(link => link.CaseId).ToDictionary(group => group.Key, group => group.ToList());
        var ids = byCase.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToList();
        var visible = new Dictionary<long, ReviewCase>();
        foreach (var chunk in ids.Chunk(500))
        {
            foreach (var one in await context.Cases(new CaseFilter { Ids = chunk }, actor.Scope, desk).ToListAsync(cancellation))
                visible.Add(one.Id, one);
            if (visible.Count >= limit)
                break;
        }

        return [.. ids.Where(visible.ContainsKey).Take(limit)
            .Select(id => new RelatedCase(visible[id], [.. byCase[id].Select(link => (link.Kind, link.Value, link.Findings))]))];
    }
}
