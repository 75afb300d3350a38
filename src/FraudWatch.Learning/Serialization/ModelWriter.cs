using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Serialization;

/// <summary>Writes values of a model, little-endian; an array is preceded by its length.</summary>
internal sealed class ModelWriter(BinaryWriter binary)
{
    public void Write(int value) => binary.Write(value);

    public void Write(double value) => binary.Write(value);

    public void Write(bool value) => binary.Write(value);

    public void Write(string value) => binary.Write(value);

    public void Write(ReadOnlySpan<int> values)
    {
        binary.Write(values.Length);
        foreach (var value in values)
            binary.Write(value);
    }

    public void Write(ReadOnlySpan<float> values)
    {
        binary.Write(values.Length);
        foreach (var value in values)
            binary.Write(value);
    }

    public void Write(ReadOnlySpan<double> values)
    {
        binary.Write(values.Length);
        foreach (var value in values)
            binary.Write(value);
    }

    public void Write(IReadOnlyList<Feature> features)
    {
        binary.Write(features.Count);
        foreach (var feature in features)
        {
            binary.Write(feature.Name);
            binary.Write((int)feature.Kind);
        }
    }
}
