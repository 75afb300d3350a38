using System.Text.Json;
using FraudWatch.Learning.Data;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Trees.Formats;

/// <summary>Reads boosted trees from a model file and trusts nothing in it.</summary>
internal static class TreesReader
{
    /// <summary>What the file says it holds.</summary>
    public const string Kind = "boosted-trees";

    /// <summary>The version written, and the greatest that is read.</summary>
    public const int Version = 1;

    public static BoostedTrees Read(Stream stream) => ModelEnvelope.Read(stream, (kind, version, model) =>
    {
        if (kind != Kind)
            throw new InvalidDataException($"The file holds a model of kind '{kind}', not {Kind}.");
        return version is >= 1 and <= Version
            ? ReadModel(model)
            : throw new InvalidDataException($"The model file has version {version}; this program reads up to {Version}. Use a later program.");
    });

    private static BoostedTrees ReadModel(JsonElement model)
    {
        var features = model.GetProperty("features").EnumerateArray()
            .Select(feature => new Feature(feature.GetProperty("name").GetString() ?? "", ReadName<FeatureKind>(feature.GetProperty("kind"))))
            .ToArray();
        var trees = model.GetProperty("trees").EnumerateArray().Select(ReadTree).ToArray();
        for (var i = 0; i < trees.Length; i++)
        {
            if (TreeCheck.Fault(trees[i], features) is { } fault)
                throw new InvalidDataException($"The model file is damaged: tree {i}: {fault}.");
        }

        return new BoostedTrees(features, ReadName<Objective>(model.GetProperty("objective")), model.GetProperty("startingScore").GetDouble(), trees);
    }

    private static RegressionTree ReadTree(JsonElement tree)
    {
        var values = Items(tree, "value", item => item.GetDouble());
        var feature = Items(tree, "feature", item => item.GetInt32());
        var threshold = Items(tree, "threshold", item => item.GetSingle());
        var missingLeft = Items(tree, "missingLeft", item => item.GetBoolean());
        var left = Items(tree, "left", item => item.GetInt32());
        var right = Items(tree, "right", item => item.GetInt32());
        var set = Items(tree, "categorySet", item => item.GetInt32());
        var cover = Items(tree, "cover", item => item.GetInt32());
        int[] lengths = [feature.Length, threshold.Length, missingLeft.Length, left.Length, right.Length, set.Length, cover.Length];
        if (lengths.Any(length => length != values.Length))
            throw new InvalidDataException("The model file is damaged: a tree's lists differ in length.");
        var nodes = values.Select((_, i) => new TreeNode(feature[i], threshold[i], missingLeft[i], left[i], right[i], set[i])).ToArray();
        var sets = Items(tree, "categorySets", codes => new CategorySet(ReadCodes(codes)));
        return new RegressionTree(nodes, values, cover, sets);
    }

    private static int[] ReadCodes(JsonElement codes)
    {
        var read = codes.EnumerateArray().Select(code => code.GetInt32()).ToArray();
        if (read.Length == 0 || read[0] < 0 || read[^1] > FeatureMatrix.GreatestCategory || read.Zip(read.Skip(1)).Any(pair => pair.First >= pair.Second))
            throw new InvalidDataException("The model file is damaged: a set of categories is empty or not ascending.");
        return read;
    }

    private static T ReadName<T>(JsonElement name)
        where T : struct, Enum => Enum.TryParse<T>(name.GetString(), out var value) && Enum.IsDefined(value)
            ? value
            : throw new InvalidDataException($"The model file names '{name.GetString()}', which is no {typeof(T).Name} that this program knows.");

    private static T[] Items<T>(JsonElement owner, string name, Func<JsonElement, T> read) =>
        [.. owner.GetProperty(name).EnumerateArray().Select(read)];
}
