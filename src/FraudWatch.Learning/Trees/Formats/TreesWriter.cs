using System.Text.Json;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Trees.Formats;

/// <summary>Writes boosted trees into a model file; the README of <c>Trees</c> says what stands where.</summary>
internal static class TreesWriter
{
    public static void Write(BoostedTrees model, Stream stream) =>
        ModelEnvelope.Write(stream, TreesReader.Kind, TreesReader.Version, json => WriteModel(json, model));

    private static void WriteModel(Utf8JsonWriter json, BoostedTrees model)
    {
        json.WriteStartObject();
        json.WriteString("objective", model.Objective.ToString());
        json.WriteNumber("startingScore", model.StartingScore);
        json.WriteStartArray("features");
        foreach (var feature in model.Features)
        {
            json.WriteStartObject();
            json.WriteString("name", feature.Name);
            json.WriteString("kind", feature.Kind.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("trees");
        foreach (var tree in model.Trees)
            WriteTree(json, tree);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTree(Utf8JsonWriter json, RegressionTree tree)
    {
        json.WriteStartObject();
        WriteArray(json, "feature", tree.Nodes, node => json.WriteNumberValue(node.Feature));
        WriteArray(json, "threshold", tree.Nodes, node => json.WriteNumberValue(node.Threshold));
        WriteArray(json, "missingLeft", tree.Nodes, node => json.WriteBooleanValue(node.MissingLeft));
        WriteArray(json, "left", tree.Nodes, node => json.WriteNumberValue(node.Left));
        WriteArray(json, "right", tree.Nodes, node => json.WriteNumberValue(node.Right));
        WriteArray(json, "categorySet", tree.Nodes, node => json.WriteNumberValue(node.CategorySet));
        WriteArray(json, "value", tree.Values, json.WriteNumberValue);
        WriteArray(json, "cover", tree.Covers, json.WriteNumberValue);
        WriteArray(json, "categorySets", tree.CategorySets, set =>
        {
            json.WriteStartArray();
            foreach (var code in set.Codes)
                json.WriteNumberValue(code);
            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }
}
