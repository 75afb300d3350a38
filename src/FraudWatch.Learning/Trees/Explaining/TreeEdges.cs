namespace FraudWatch.Learning.Trees.Explaining;

/// <summary>
/// What explaining needs of a tree, worked out once for all rows. An edge is named by the node it leads to. Along a path a feature
/// has a share z of the training examples that its conditions keep, and o = 1 if the row meets them all, else 0; its factor at the
/// point t is z(1 - t) + o t. An edge on a feature that was met above replaces that factor by a new one.
/// </summary>
internal sealed class TreeEdges
{
    /// <summary>The row fails here, and failed the feature's conditions above.</summary>
    public const int FailedBefore = 0;

    /// <summary>The row fails here for the first time.</summary>
    public const int Fails = 1;

    /// <summary>The row meets the feature's conditions down to here.</summary>
    public const int Meets = 2;

    private const int States = 3;

    private readonly double[] _ratios;
    private readonly double[] _shares;

    public TreeEdges(RegressionTree tree)
    {
        Tree = tree;
        Parents = FindParents(tree);
        Above = FindAbove(tree, Parents);
        Rule = new GaussLegendre(PointsFor(MostFeaturesOnAPath(tree, Parents, Above)));
        _ratios = new double[tree.Nodes.Length * States * Rule.Points.Length];
        _shares = new double[_ratios.Length];
        var kept = new double[tree.Nodes.Length];
        for (var edge = 1; edge < kept.Length; edge++)
        {
            var above = Above[edge] < 0 ? 1 : kept[Above[edge]];
            kept[edge] = above * tree.Covers[edge] / tree.Covers[Parents[edge]];
            Tabulate(edge, above, kept[edge], isFirst: Above[edge] < 0);
        }
    }

    /// <summary>The tree.</summary>
    public RegressionTree Tree { get; }

    /// <summary>Each node's parent; -1 for the root.</summary>
    public int[] Parents { get; }

    /// <summary>For each edge the next edge above on the same feature, or -1.</summary>
    public int[] Above { get; }

    /// <summary>Points enough for the tree's longest path, a whole number of vectors.</summary>
    public GaussLegendre Rule { get; }

    /// <summary>By how much the edge multiplies the product of factors, at each point.</summary>
    public ReadOnlySpan<double> Ratios(int edge, int state) => Row(_ratios, edge, state);

    /// <summary>What of the leaves below the edge's feature gets, at each point, less what the edge above already gave it.</summary>
    public ReadOnlySpan<double> Shares(int edge, int state) => Row(_shares, edge, state);

    private Span<double> Row(double[] table, int edge, int state) =>
        table.AsSpan(((edge * States) + state) * Rule.Points.Length, Rule.Points.Length);

    private void Tabulate(int edge, double above, double kept, bool isFirst)
    {
        for (var i = 0; i < Rule.Points.Length; i++)
        {
            var t = Rule.Points[i];
            double Factor(double z, int o) => (z * (1 - t)) + (o * t);
            double Share(double z, int o) => (o - z) / Factor(z, o);
            var (factorAbove, shareAbove) = isFirst ? (1, 0) : (Factor(above, 1), Share(above, 1));
            Row(_ratios, edge, FailedBefore)[i] = kept / above;
            Row(_shares, edge, FailedBefore)[i] = 0;
            Row(_ratios, edge, Fails)[i] = Factor(kept, 0) / factorAbove;
            Row(_shares, edge, Fails)[i] = Share(kept, 0) - shareAbove;
            Row(_ratios, edge, Meets)[i] = Factor(kept, 1) / factorAbove;
            Row(_shares, edge, Meets)[i] = Share(kept, 1) - shareAbove;
        }
    }

    /// <summary>With d features the integrand has degree d - 1. Eight more points fill the widest vectors.</summary>
    private static int PointsFor(int features) => Math.Max(1, (features + 15) / 16) * 8;

    private static int[] FindParents(RegressionTree tree)
    {
        var parents = new int[tree.Nodes.Length];
        parents[0] = -1;
        for (var node = 0; node < parents.Length; node++)
        {
            if (!tree.Nodes[node].IsLeaf)
                parents[tree.Nodes[node].Left] = parents[tree.Nodes[node].Right] = node;
        }

        return parents;
    }

    private static int[] FindAbove(RegressionTree tree, int[] parents)
    {
        var above = new int[parents.Length];
        above[0] = -1;
        for (var edge = 1; edge < above.Length; edge++)
        {
            var feature = tree.Nodes[parents[edge]].Feature;
            var candidate = parents[edge];
            while (candidate > 0 && tree.Nodes[parents[candidate]].Feature != feature)
                candidate = parents[candidate];
            above[edge] = candidate > 0 ? candidate : -1;
        }

        return above;
    }

    private static int MostFeaturesOnAPath(RegressionTree tree, int[] parents, int[] above)
    {
        var features = new int[tree.Nodes.Length];
        for (var edge = 1; edge < features.Length; edge++)
            features[edge] = features[parents[edge]] + (above[edge] < 0 ? 1 : 0);
        return features.Max();
    }
}
