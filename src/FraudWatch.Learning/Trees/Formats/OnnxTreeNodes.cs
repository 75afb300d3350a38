namespace FraudWatch.Learning.Trees.Formats;

/// <summary>
/// The node lists of ONNX's TreeEnsembleRegressor. A set of categories becomes a chain of equality tests whose true branches lead to
/// the same node, the form that ONNX Runtime knows from other converters.
/// </summary>
internal sealed class OnnxTreeNodes
{
    public List<long> TreeIds { get; } = [];

    public List<long> NodeIds { get; } = [];

    public List<long> FeatureIds { get; } = [];

    public List<string> Modes { get; } = [];

    public List<float> Values { get; } = [];

    public List<long> TrueNodeIds { get; } = [];

    public List<long> FalseNodeIds { get; } = [];

    public List<long> MissingTracksTrue { get; } = [];

    public List<long> LeafTreeIds { get; } = [];

    public List<long> LeafNodeIds { get; } = [];

    public List<float> LeafValues { get; } = [];

    /// <summary>Adds a tree under the next number.</summary>
    public void Add(RegressionTree tree)
    {
        var treeId = TreeIds.Count == 0 ? 0 : TreeIds[^1] + 1;
        long nextId = tree.Nodes.Length;
        for (var i = 0; i < tree.Nodes.Length; i++)
        {
            var node = tree.Nodes[i];
            if (node.IsLeaf)
                AddLeaf(treeId, i, (float)tree.Values[i]);
            else if (node.CategorySet < 0)
                AddNode(treeId, i, node.Feature, "BRANCH_LEQ", node.Threshold, node.Left, node.Right, node.MissingLeft);
            else
                nextId = AddChain(treeId, i, node, tree.CategorySets[node.CategorySet].Codes, nextId);
        }
    }

    private long AddChain(long treeId, long firstId, TreeNode node, IReadOnlyList<int> codes, long nextId)
    {
        var id = firstId;
        for (var i = 0; i < codes.Count; i++)
        {
            var isLast = i == codes.Count - 1;
            AddNode(treeId, id, node.Feature, "BRANCH_EQ", codes[i], node.Left, isLast ? node.Right : nextId, missingTracksTrue: false);
            if (!isLast)
                id = nextId++;
        }

        return nextId;
    }

    private void AddLeaf(long treeId, long nodeId, float value)
    {
        AddNode(treeId, nodeId, 0, "LEAF", 0, 0, 0, missingTracksTrue: false);
        LeafTreeIds.Add(treeId);
        LeafNodeIds.Add(nodeId);
        LeafValues.Add(value);
    }

    private void AddNode(
        long treeId, long nodeId, int feature, string mode, float value, long trueNode, long falseNode, bool missingTracksTrue)
    {
        TreeIds.Add(treeId);
        NodeIds.Add(nodeId);
        FeatureIds.Add(feature);
        Modes.Add(mode);
        Values.Add(value);
        TrueNodeIds.Add(trueNode);
        FalseNodeIds.Add(falseNode);
        MissingTracksTrue.Add(missingTracksTrue ? 1 : 0);
    }
}
