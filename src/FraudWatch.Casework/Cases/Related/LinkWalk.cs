using FraudWatch.Casework.People;
using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Cases;

/// <summary>The part of the link graph that has been walked: nodes in the order in which they were met, up to a number.</summary>
internal sealed class LinkWalk
{
    private readonly int most;
    private readonly List<LinkKey> nodes = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int), int> edges = [];
    private readonly Dictionary<int, int> degrees = [];
    private readonly HashSet<string> left = new(StringComparer.Ordinal);

    public LinkWalk(LinkKey centre, int most)
    {
        this.most = most;
        Meet(centre);
    }

    public bool IsFull => nodes.Count >= most;

    /// <summary>The values of the nodes of a kind.</summary>
    public string[] Of(LinkKind kind) => [.. nodes.Where(node => node.Kind == kind).Select(node => node.Value)];

    public void SetDegree(LinkKey node, int degree) => degrees[places[node.Id]] = degree;

    /// <summary>Adds an edge; true when the other end is new and was taken in.</summary>
    public bool Add(LinkKey from, LinkKey to, int weight)
    {
        var isNew = !places.ContainsKey(to.Id);
        if (isNew && IsFull)
        {
            left.Add(to.Id);
            return false;
        }

        if (isNew)
            Meet(to);
        var (one, other) = (places[from.Id], places[to.Id]);
        edges[one < other ? (one, other) : (other, one)] = weight;
        return isNew;
    }

    /// <param name="name">How the value of a node is written outside, and what people read in its place.</param>
    public LinkGraph Place(Func<LinkKey, PersonRef> name)
    {
        var spots = GraphLayout.Place(nodes.Count, edges.Keys);
        var shown = edges.Keys.SelectMany(edge => new[] { edge.Item1, edge.Item2 }).CountBy(place => place).ToDictionary(pair => pair.Key, pair => pair.Value);
        var names = nodes.ConvertAll(node => name(node));
        string Id(int place) => new LinkKey(nodes[place].Kind, names[place].Handle, 0).Id;
        return new LinkGraph(
            [.. nodes.Select((node, place) => new LinkNode(
                Id(place), node.Kind, names[place].Handle, names[place].Label, spots[place].X, spots[place].Y, degrees.GetValueOrDefault(place, shown.GetValueOrDefault(place))))],
            [.. edges.OrderBy(edge => edge.Key).Select(edge => new LinkEdge(Id(edge.Key.Item1), Id(edge.Key.Item2), edge.Value))],
            left.Count);
    }

    private void Meet(LinkKey node)
    {
        places.Add(node.Id, nodes.Count);
        nodes.Add(node);
    }
}
