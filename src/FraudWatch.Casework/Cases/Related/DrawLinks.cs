using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// The link graph around a case, or around anything that a case touches: cases on one side, persons, physicians, phones, beds
/// and institutions on the other. It grows by asking again around a node.
/// </summary>
public sealed class DrawLinks(CaseDesk desk)
{
    private const int PerNode = 40;

    /// <summary>The graph around the case.</summary>
    public Task<LinkGraph> AroundAsync(Actor actor, ReviewCase one, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(one);
        return WalkAsync(actor, new LinkKey(LinkKind.Case, one.Number, one.Id), most, cancellation);
    }

    /// <summary>The graph around a person, who is named by handle, or a physician, phone, bed or institution.</summary>
    /// <exception cref="RefusedException">No such person.</exception>
    public Task<LinkGraph> AroundAsync(Actor actor, LinkKind kind, string value, int most, CancellationToken cancellation) =>
        WalkAsync(actor, new LinkKey(kind, kind == LinkKind.Person ? NumberOf(value) : value, 0), most, cancellation);

    private async Task<LinkGraph> WalkAsync(Actor actor, LinkKey centre, int most, CancellationToken cancellation)
    {
        await using var context = desk.Database.Open();
        var walk = new LinkWalk(centre, Math.Clamp(most, 1, GraphLayout.MostNodes));
        var waiting = new Queue<LinkKey>([centre]);
        while (waiting.TryDequeue(out var node) && !walk.IsFull)
        {
            var (edges, degree) = node.Kind == LinkKind.Case
                ? await TouchedAsync(context, node, cancellation)
                : await TouchingAsync(context, actor, node, cancellation);
            walk.SetDegree(node, degree);
            foreach (var (other, weight) in edges)
            {
                if (walk.Add(node, other, weight))
                    waiting.Enqueue(other);
            }
        }

        var names = await NamesAsync(context, actor, walk.Of(LinkKind.Institution), cancellation);
        return walk.Place(node => node.Kind == LinkKind.Person ? desk.Persons.Of(node.Value) : new PersonRef(node.Value, names.GetValueOrDefault(node.Value, node.Value)));
    }

    // As its cases name it.
    private Task<Dictionary<string, string>> NamesAsync(CaseworkContext context, Actor actor, string[] institutions, CancellationToken cancellation) =>
        context.Cases(new CaseFilter(), actor.Scope, desk).Where(one => institutions.Contains(one.FixmedinsCode))
            .GroupBy(one => one.FixmedinsCode).Select(group => new { Code = group.Key, Name = group.Max(one => one.InstitutionName) })
            .ToDictionaryAsync(one => one.Code, one => one.Name ?? one.Code, cancellation);

    private string NumberOf(string handle) => desk.Persons.NumberOf(handle) ?? throw RefusedException.NotFound("There is no person with this handle.");

    private static async Task<(List<(LinkKey, int)> Edges, int Degree)> TouchedAsync(Storage.CaseworkContext context, LinkKey node, CancellationToken cancellation)
    {
        var links = context.Set<CaseLink>().Where(link => link.CaseId == node.CaseId);
        var first = await links.OrderByDescending(link => link.Findings).ThenBy(link => link.Kind).ThenBy(link => link.Value).Take(PerNode).ToListAsync(cancellation);
        return ([.. first.Select(link => (new LinkKey(link.Kind, link.Value, 0), link.Findings))], await links.CountAsync(cancellation));
    }

    private async Task<(List<(LinkKey, int)> Edges, int Degree)> TouchingAsync(
        Storage.CaseworkContext context, Actor actor, LinkKey node, CancellationToken cancellation)
    {
        var links = context.Set<CaseLink>().Where(link => link.Kind == node.Kind && link.Value == node.Value)
            .Join(context.Cases(new CaseFilter(), actor.Scope, desk), link => link.CaseId, one => one.Id, (link, one) => new { one.Id, one.Number, link.Findings });
        var first = await links.OrderByDescending(link => link.Findings).ThenBy(link => link.Id).Take(PerNode).ToListAsync(cancellation);
        return ([.. first.Select(link => (new LinkKey(LinkKind.Case, link.Number, link.Id), link.Findings))], await links.CountAsync(cancellation));
    }
}
