using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Trees.Formats;

/// <summary>Reads a model file and trusts nothing in it.</summary>
internal static class ModelReader
{
    public static BoostedTrees Read(Stream stream)
    {
        try
        {
            using var file = JsonDocument.Parse(stream);
            return ReadModel(Checked(file.RootElement));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"This is no file of boosted trees, or it is damaged: {error.Message}", error);
        }
    }

    private static JsonElement Checked(JsonElement file)
    {
        if (file.ValueKind != JsonValueKind.Object || !file.TryGetProperty("format", out var format) || format.GetString() != ModelFormat.Name)
            throw new InvalidDataException($"This is no file of boosted trees: its format is not \"{ModelFormat.Name}\".");
        var version = file.GetProperty("version").GetInt32();
        if (version is < 1 or > ModelFormat.Version)
            throw new InvalidDataException($"The model file has version {version}; this program reads up to {ModelFormat.Version}. Use a later program.");
        var model = file.GetProperty("model");
        var checksum = Convert.ToHexStringLower(SHA256.HashData(JsonMarshal.GetRawUtf8Value(model)));
        if (file.GetProperty("sha256").GetString() != checksum)
            throw new InvalidDataException("The model file is damaged: its content does not have the checksum that it states.");
        return model;
    }

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
