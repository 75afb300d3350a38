namespace FraudWatch.Core.Cases;

/// <summary>A link graph ready to draw.</summary>
/// <param name="Nodes">At most <see cref="GraphLayout.MostNodes"/>.</param>
/// <param name="Edges">Between these nodes.</param>
/// <param name="Left">How many nodes were left off.</param>
public sealed record LinkGraph(IReadOnlyList<LinkNode> Nodes, IReadOnlyList<LinkEdge> Edges, int Left);
