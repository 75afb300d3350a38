using System.Text.Json;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Learning.Tests.Trees;

/// <summary>
/// A tree as its file states it, and the plainest reading of it: what scoring and explaining are compared with.
/// </summary>
internal sealed class SavedTree
{
    private readonly JsonElement _tree;

    private SavedTree(JsonElement tree)
    {
        _tree = tree;
        Feature = Read("feature", item => item.GetInt32());
        Left = Read("left", item => item.GetInt32());
        Right = Read("right", item => item.GetInt32());
        Cover = Read("cover", item => item.GetInt32());
        Value = Read("value", item => item.GetDouble());
    }

    public int[] Feature { get; }

    public int[] Left { get; }

    public int[] Right { get; }

    public int[] Cover { get; }

    public double[] Value { get; }

    public IEnumerable<int> Leaves => Enumerable.Range(0, Feature.Length).Where(node => Feature[node] < 0);

    public static SavedTree[] Of(BoostedTrees model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        using var file = JsonDocument.Parse(stream.ToArray());
        return [.. file.RootElement.GetProperty("model").GetProperty("trees").EnumerateArray().Select(tree => new SavedTree(tree.Clone()))];
    }

    public IEnumerable<float> Thresholds(int feature) =>
        Enumerable.Range(0, Feature.Length).Where(node => Feature[node] == feature).Select(node => _tree.GetProperty("threshold")[node].GetSingle());

    public int Depth(int node) => node == 0 ? 0 : 1 + Depth(Enumerable.Range(0, node).Single(parent => Left[parent] == node || Right[parent] == node));

    public bool GoesLeft(int node, float value)
    {
        var set = _tree.GetProperty("categorySet")[node].GetInt32();
        if (set >= 0)
            return _tree.GetProperty("categorySets")[set].EnumerateArray().Any(code => code.GetInt32() == value);
        return float.IsNaN(value) ? _tree.GetProperty("missingLeft")[node].GetBoolean() : value <= _tree.GetProperty("threshold")[node].GetSingle();
    }

    /// <summary>The value for a row of which only some features are known; at the others examples go both ways, as in training.</summary>
    public double Expected(ReadOnlySpan<float> row, Func<int, bool> isKnown, int node = 0)
    {
        if (Feature[node] < 0)
            return Value[node];
        if (isKnown(Feature[node]))
            return Expected(row, isKnown, GoesLeft(node, row[Feature[node]]) ? Left[node] : Right[node]);
        var left = (double)Cover[Left[node]] / Cover[node];
        return (left * Expected(row, isKnown, Left[node])) + ((1 - left) * Expected(row, isKnown, Right[node]));
    }

    private T[] Read<T>(string name, Func<JsonElement, T> read) => [.. _tree.GetProperty(name).EnumerateArray().Select(read)];
}
