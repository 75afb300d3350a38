using System.Text.Json;
using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Serialization;

/// <summary>Writes the named values of a model; numbers in the shortest form that reads back to the same bits.</summary>
internal sealed class ModelWriter
{
    private readonly Utf8JsonWriter json;

    private ModelWriter(Utf8JsonWriter json) => this.json = json;

    public static void WriteObject(Utf8JsonWriter json, Action<ModelWriter> values)
    {
        json.WriteStartObject();
        values(new ModelWriter(json));
        json.WriteEndObject();
    }

    public void Write(string name, string value) => json.WriteString(name, value);

    public void Write(string name, int value) => json.WriteNumber(name, value);

    public void Write(string name, double value) => json.WriteNumber(name, value);

    public void Write(string name, bool value) => json.WriteBoolean(name, value);

    public void Write(string name, int[] values) => WriteArray(name, values, json.WriteNumberValue);

    public void Write(string name, float[] values) => WriteArray(name, values, json.WriteNumberValue);

    public void Write(string name, double[] values) => WriteArray(name, values, json.WriteNumberValue);

    public void Write(string name, IReadOnlyList<Feature> features) => WriteParts(name, features, (writer, feature) =>
    {
        writer.Write("name", feature.Name);
        writer.Write("kind", feature.Kind.ToString());
    });

    public void WritePart(string name, Action<ModelWriter> values)
    {
        json.WritePropertyName(name);
        WriteObject(json, values);
    }

    public void WriteParts<T>(string name, IEnumerable<T> parts, Action<ModelWriter, T> write) =>
        WriteArray(name, parts, part => WriteObject(json, writer => write(writer, part)));

    private void WriteArray<T>(string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            write(value);
        json.WriteEndArray();
    }
}
