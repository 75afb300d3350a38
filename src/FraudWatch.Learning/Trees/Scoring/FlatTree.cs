using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FraudWatch.Learning.Trees.Scoring;

/// <summary>
/// A tree without categories, laid out for taking many rows down side by side: each row makes one step per level, and a leaf leads
/// to itself. No step branches, so none is mispredicted. A node whose missing values go left is stored mirrored (children swapped,
/// sign turned), since NaN fails every comparison and therefore always takes the second child.
/// </summary>
internal sealed class FlatTree
{
    private const uint SignBit = 0x8000_0000;

    private readonly Node[] _nodes;
    private readonly double[] _values;
    private readonly int _depth;

    private FlatTree(Node[] nodes, double[] values, int depth)
    {
        _nodes = nodes;
        _values = values;
        _depth = depth;
    }

    /// <summary>Lays a tree out; null if it splits on categories.</summary>
    public static FlatTree? From(RegressionTree tree) => tree.CategorySets.Length > 0
        ? null
        : new FlatTree([.. tree.Nodes.Select(Flatten)], tree.Values, Depth(tree));

    /// <summary>Adds the values of the leaves that the rows fall into.</summary>
    /// <param name="rows">Values row by row.</param>
    /// <param name="columns">Values of one row; no feature of the tree lies beyond.</param>
    /// <param name="margins">One for each row.</param>
    /// <param name="at">Room for one number for each row.</param>
    public void AddTo(ReadOnlySpan<float> rows, int columns, Span<double> margins, Span<int> at)
    {
        at = at[..margins.Length];
        at.Clear();
        rows = rows[..(margins.Length * columns)];
        for (var level = 0; level < _depth; level++)
            Step(_nodes, rows, columns, at);
        for (var row = 0; row < at.Length; row++)
            margins[row] += _values[at[row]];
    }

    /// <summary>One step for each row. Nodes and features were checked when the tree was made, so nothing is checked here.</summary>
    private static void Step(Node[] nodes, ReadOnlySpan<float> rows, int columns, Span<int> at)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(nodes);
        ref var values = ref MemoryMarshal.GetReference(rows);
        ref var index = ref MemoryMarshal.GetReference(at);
        for (nint row = 0; row < at.Length; row++)
        {
            ref var node = ref Unsafe.Add(ref first, Unsafe.Add(ref index, row));
            var bits = BitConverter.SingleToUInt32Bits(Unsafe.Add(ref values, (nint)(node.Feature & ~SignBit)));
            var value = BitConverter.UInt32BitsToSingle(bits ^ (node.Feature & SignBit));
            int takesFirst = Unsafe.BitCast<bool, byte>(value <= node.Threshold);
            Unsafe.Add(ref index, row) = Unsafe.Add(ref node.Second, takesFirst);
            values = ref Unsafe.Add(ref values, columns);
        }
    }

    private static Node Flatten(TreeNode node, int index)
    {
        if (node.IsLeaf)
            return new Node { First = index, Second = index };
        return node.MissingLeft
            ? new Node { Threshold = -MathF.BitIncrement(node.Threshold), Feature = (uint)node.Feature | SignBit, First = node.Right, Second = node.Left }
            : new Node { Threshold = node.Threshold, Feature = (uint)node.Feature, First = node.Left, Second = node.Right };
    }

    private static int Depth(RegressionTree tree)
    {
        var depths = new int[tree.Nodes.Length];
        for (var i = 0; i < depths.Length; i++)
        {
            if (!tree.Nodes[i].IsLeaf)
                depths[tree.Nodes[i].Left] = depths[tree.Nodes[i].Right] = depths[i] + 1;
        }

        return depths.Max();
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Node
    {
        public float Threshold;
        public uint Feature;
        public int Second;
        public int First;
    }
}
