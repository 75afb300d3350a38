using System.Text.Json;
using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Serialization;

/// <summary>Reads what <see cref="ModelWriter"/> wrote. A value that is missing or of another type throws what the envelope reports as damage.</summary>
internal sealed class ModelReader(JsonElement values)
{
    public string Text(string name) => values.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    public int Int32(string name) => values.GetProperty(name).GetInt32();

    public double Double(string name) => values.GetProperty(name).GetDouble();

    public bool Boolean(string name) => values.GetProperty(name).GetBoolean();

    public int[] Int32s(string name) => Many(name, value => value.GetInt32());

    public float[] Singles(string name) => Many(name, value => value.GetSingle());

    public double[] Doubles(string name) => Many(name, value => value.GetDouble());

    public Feature[] Features(string name) => Parts(name, part => new Feature(part.Text("name"), part.Named<FeatureKind>("kind")));

    public ModelReader Part(string name) => new(values.GetProperty(name));

    public T[] Parts<T>(string name, Func<ModelReader, T> read) => Many(name, value => read(new ModelReader(value)));

    public T Named<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Text(name), out var value) && Enum.IsDefined(value)
        ? value
        : throw new FormatException($"'{Text(name)}' is no {typeof(T).Name} that this program knows.");

    /// <exception cref="InvalidDataException">The values read do not fit together.</exception>
    public static void Require(bool holds)
    {
        if (!holds)
            throw new InvalidDataException("The model file is damaged: its values do not fit together.");
    }

    private T[] Many<T>(string name, Func<JsonElement, T> read) => [.. values.GetProperty(name).EnumerateArray().Select(read)];
}
