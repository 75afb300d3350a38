namespace FraudWatch.Learning.Trees.Formats;

/// <summary>
/// Writes an ONNX model: one TreeEnsembleRegressor for the margin, and a Sigmoid for the probability. Field numbers are those of
/// onnx.proto.
/// </summary>
internal static class OnnxModelWriter
{
    private const int FloatElements = 1;
    private const int AttributeFloats = 6;
    private const int AttributeInts = 7;
    private const int AttributeStrings = 8;

    public static void Write(BoostedTrees model, Stream stream)
    {
        var file = new ProtobufWriter();
        file.Write(1, 8L); // ir_version
        file.Write(2, "FraudWatch");
        file.Write(7, graph => WriteGraph(graph, model));
        file.Write(8, opset => opset.Write(2, 13L));
        file.Write(8, opset =>
        {
            opset.Write(1, "ai.onnx.ml");
            opset.Write(2, 1L);
        });
        stream.Write(file.ToArray());
    }

    private static void WriteGraph(ProtobufWriter graph, BoostedTrees model)
    {
        var hasProbability = model.Objective == Objective.BinaryLogLoss;
        graph.Write(1, node => WriteEnsemble(node, model));
        if (hasProbability)
            graph.Write(1, WriteSigmoid);
        graph.Write(2, "boosted-trees");
        graph.Write(11, input => WriteTensor(input, "features", model.Features.Count));
        graph.Write(12, output => WriteTensor(output, "margin", 1));
        if (hasProbability)
            graph.Write(12, output => WriteTensor(output, "probability", 1));
    }

    private static void WriteSigmoid(ProtobufWriter node)
    {
        node.Write(1, "margin");
        node.Write(2, "probability");
        node.Write(4, "Sigmoid");
    }

    private static void WriteEnsemble(ProtobufWriter node, BoostedTrees model)
    {
        var nodes = new OnnxTreeNodes();
        foreach (var tree in model.Trees)
            nodes.Add(tree);
        if (model.TreeCount == 0)
            nodes.Add(new RegressionTree([TreeNode.Leaf], [0], [1], [])); // the runtime asks for one

        node.Write(1, "features");
        node.Write(2, "margin");
        node.Write(4, "TreeEnsembleRegressor");
        node.Write(7, "ai.onnx.ml");
        Write(node, "n_targets", 1);
        WriteFloats(node, "base_values", [(float)model.StartingScore]);
        WriteInts(node, "nodes_treeids", nodes.TreeIds);
        WriteInts(node, "nodes_nodeids", nodes.NodeIds);
        WriteInts(node, "nodes_featureids", nodes.FeatureIds);
        WriteStrings(node, "nodes_modes", nodes.Modes);
        WriteFloats(node, "nodes_values", nodes.Values);
        WriteInts(node, "nodes_truenodeids", nodes.TrueNodeIds);
        WriteInts(node, "nodes_falsenodeids", nodes.FalseNodeIds);
        WriteInts(node, "nodes_missing_value_tracks_true", nodes.MissingTracksTrue);
        WriteInts(node, "target_treeids", nodes.LeafTreeIds);
        WriteInts(node, "target_nodeids", nodes.LeafNodeIds);
        WriteInts(node, "target_ids", nodes.LeafNodeIds.Select(_ => 0L));
        WriteFloats(node, "target_weights", nodes.LeafValues);
    }

    private static void Write(ProtobufWriter node, string name, long value) => node.Write(5, attribute =>
    {
        attribute.Write(1, name);
        attribute.Write(3, value);
        attribute.Write(20, 2L);
    });

    private static void WriteInts(ProtobufWriter node, string name, IEnumerable<long> values) => node.Write(5, attribute =>
    {
        attribute.Write(1, name);
        attribute.Write(8, values);
        attribute.Write(20, (long)AttributeInts);
    });

    private static void WriteFloats(ProtobufWriter node, string name, IEnumerable<float> values) => node.Write(5, attribute =>
    {
        attribute.Write(1, name);
        attribute.Write(7, values);
        attribute.Write(20, (long)AttributeFloats);
    });

    private static void WriteStrings(ProtobufWriter node, string name, IEnumerable<string> values) => node.Write(5, attribute =>
    {
        attribute.Write(1, name);
        foreach (var value in values)
            attribute.Write(9, value);
        attribute.Write(20, (long)AttributeStrings);
    });

    /// <summary>A float tensor of any number of rows and so many columns.</summary>
    private static void WriteTensor(ProtobufWriter value, string name, int columns)
    {
        value.Write(1, name);
        value.Write(2, type => type.Write(1, tensor =>
        {
            tensor.Write(1, (long)FloatElements);
            tensor.Write(2, shape =>
            {
                shape.Write(1, rows => rows.Write(2, "rows"));
                shape.Write(1, width => width.Write(1, (long)columns));
            });
        }));
    }
}
