using System.Numerics;
using System.Runtime.InteropServices;

namespace FraudWatch.Learning.Trees.Explaining;

/// <summary>
/// Shapley values of a block of rows, tree by tree, so that a tree's tables stay in cache. The value of a leaf belongs to feature i by (o_i - z_i) times the integral over t of the
/// other features' factors (Owen 1972: the Shapley value is the mean slope of the game's multilinear extension along its diagonal).
/// The integrand is a polynomial, so <see cref="GaussLegendre"/> makes the integral exact. Products go down the tree, sums over
/// leaves come up, and every edge is touched twice: time grows with the leaves times half the depth (the order of Yu et al. 2022),
/// and all terms of a product are positive, so nothing cancels.
/// </summary>
internal sealed class BlockExplanation
{
    private readonly int _features;
    private readonly int _width;
    private readonly double[] _parts;
    private readonly double[] _products;
    private readonly int[] _states;

    /// <summary>Room for explaining so many rows by these trees.</summary>
    public BlockExplanation(int rows, int features, IReadOnlyCollection<TreeEdges> trees)
    {
        _features = features;
        _width = trees.Select(tree => tree.Rule.Points.Length).DefaultIfEmpty(0).Max();
        var nodes = trees.Select(tree => tree.Parents.Length).DefaultIfEmpty(0).Max();
        _parts = new double[rows * features * _width];
        _products = new double[nodes * _width];
        _states = new int[nodes];
    }

    /// <summary>Adds what a tree's values owe to each feature of each row.</summary>
    public void Add(TreeEdges tree, ReadOnlySpan<float> rows)
    {
        for (var row = 0; row * _features < rows.Length; row++)
        {
            GoDown(tree, rows.Slice(row * _features, _features));
            ComeUp(tree, _parts.AsSpan(row * _features * _width, _features * _width));
        }
    }

    /// <summary>What the trees so far owe to a feature of a row.</summary>
    public double Contribution(int row, int feature)
    {
        var sum = 0.0;
        foreach (var part in _parts.AsSpan(((row * _features) + feature) * _width, _width))
            sum += part;
        return sum;
    }

    /// <summary>At each node the product of the factors above it, at each point.</summary>
    private void GoDown(TreeEdges edges, ReadOnlySpan<float> row)
    {
        var (tree, width) = (edges.Tree, edges.Rule.Points.Length);
        edges.Rule.Weights.CopyTo(_products, 0);
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            ref readonly var decision = ref tree.Nodes[node];
            if (decision.IsLeaf)
                continue;
            var goesLeft = tree.GoesLeft(decision, row[decision.Feature]);
            var product = _products.AsSpan(node * width, width);
            Follow(edges, decision.Left, goesLeft, product);
            Follow(edges, decision.Right, !goesLeft, product);
        }
    }

    private void Follow(TreeEdges edges, int edge, bool isTaken, ReadOnlySpan<double> product)
    {
        var above = edges.Above[edge];
        var metAbove = above < 0 || _states[above] == TreeEdges.Meets;
        var state = !metAbove ? TreeEdges.FailedBefore : isTaken ? TreeEdges.Meets : TreeEdges.Fails;
        _states[edge] = state;
        var from = MemoryMarshal.Cast<double, Vector<double>>(product);
        var ratios = MemoryMarshal.Cast<double, Vector<double>>(edges.Ratios(edge, state));
        var to = MemoryMarshal.Cast<double, Vector<double>>(_products.AsSpan(edge * product.Length, product.Length));
        for (var i = 0; i < to.Length; i++)
            to[i] = from[i] * ratios[i];
    }

    /// <summary>The products become sums over the leaves below, of which each edge gives its feature a share.</summary>
    private void ComeUp(TreeEdges edges, Span<double> partsOfRow)
    {
        var (tree, width) = (edges.Tree, edges.Rule.Points.Length);
        for (var node = tree.Nodes.Length - 1; node > 0; node--)
        {
            var sums = MemoryMarshal.Cast<double, Vector<double>>(_products.AsSpan(node * width, width));
            ref readonly var decision = ref tree.Nodes[node];
            var left = MemoryMarshal.Cast<double, Vector<double>>(_products.AsSpan(decision.Left * width, width));
            var right = MemoryMarshal.Cast<double, Vector<double>>(_products.AsSpan(decision.Right * width, width));
            var shares = MemoryMarshal.Cast<double, Vector<double>>(edges.Shares(node, _states[node]));
            var feature = tree.Nodes[edges.Parents[node]].Feature;
            var parts = MemoryMarshal.Cast<double, Vector<double>>(partsOfRow.Slice(feature * _width, width));
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] = decision.IsLeaf ? sums[i] * tree.Values[node] : left[i] + right[i];
                parts[i] += sums[i] * shares[i];
            }
        }
    }
}
