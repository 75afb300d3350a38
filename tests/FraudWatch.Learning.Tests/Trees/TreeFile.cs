using System.Security.Cryptography;
using System.Text;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Learning.Tests.Trees;

/// <summary>Model files made by hand, as the README of Trees describes them.</summary>
internal static class TreeFile
{
    public static BoostedTrees Load(string model, int version = 1) => BoostedTrees.Load(new MemoryStream(Bytes(model, version)));

    public static byte[] Bytes(string model, int version = 1)
    {
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model)));
        return Encoding.UTF8.GetBytes($$"""{"format":"fraudwatch-boosted-trees","version":{{version}},"sha256":"{{checksum}}","model":{{model}}}""");
    }

    /// <summary>
    /// One tree that asks feature after feature whether it is at most 0.5; who fails at number i gets i + 1, who meets all gets -1.
    /// Each question keeps two thirds of the examples.
    /// </summary>
    public static string Chain(int features)
    {
        List<string> feature = [], left = [], right = [], value = [], cover = [];
        void Add(int f, int l, int r, double v, int c)
        {
            feature.Add($"{f}");
            left.Add($"{l}");
            right.Add($"{r}");
            value.Add($"{v}");
            cover.Add($"{c}");
        }

        var examples = (int)Math.Pow(3, 19);
        for (var i = 0; i < features; i++)
        {
            Add(i, (2 * i) + 2, (2 * i) + 1, 0, examples);
            Add(-1, 0, 0, i + 1, examples - (examples / 3 * 2));
            examples = examples / 3 * 2;
        }

        Add(-1, 0, 0, -1, examples);
        var nodes = feature.Count;
        string Repeat(string item) => string.Join(',', Enumerable.Repeat(item, nodes));
        var names = string.Join(',', Enumerable.Range(0, features).Select(f => $$"""{"name":"f{{f}}","kind":"Numeric"}"""));
        return $$"""
            {"objective":"SquaredError","startingScore":0.25,"features":[{{names}}],"trees":[{"feature":[{{string.Join(',', feature)}}],
            "threshold":[{{Repeat("0.5")}}],"missingLeft":[{{Repeat("false")}}],"left":[{{string.Join(',', left)}}],"right":[{{string.Join(',', right)}}],
            "categorySet":[{{Repeat("-1")}}],"value":[{{string.Join(',', value)}}],"cover":[{{string.Join(',', cover)}}],"categorySets":[]}]}
            """;
    }
}
