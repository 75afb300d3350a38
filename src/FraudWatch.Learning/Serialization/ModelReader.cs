using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Serialization;

/// <summary>Reads what <see cref="ModelWriter"/> wrote, and trusts no length: damaged bytes must not ask for all memory.</summary>
internal sealed class ModelReader(BinaryReader binary)
{
    public int ReadInt32() => binary.ReadInt32();

    public double ReadDouble() => binary.ReadDouble();

    public bool ReadBoolean() => binary.ReadBoolean();

    public string ReadString() => binary.ReadString();

    public int[] ReadInt32s() => [.. Many(binary.ReadInt32)];

    public float[] ReadSingles() => [.. Many(binary.ReadSingle)];

    public double[] ReadDoubles() => [.. Many(binary.ReadDouble)];

    public Feature[] ReadFeatures() => [.. Many(() => new Feature(binary.ReadString(), Kind(binary.ReadInt32())))];

    /// <summary>A length and so many values, read one after the other: a wrong length meets the end of the stream.</summary>
    public List<T> Many<T>(Func<T> read)
    {
        var count = binary.ReadInt32();
        Require(count >= 0);
        var values = new List<T>();
        for (var i = 0; i < count; i++)
            values.Add(read());
        return values;
    }

    /// <exception cref="InvalidDataException">The values read do not fit together.</exception>
    public static void Require(bool holds)
    {
        if (!holds)
            throw new InvalidDataException("The model file is damaged: its values do not fit together.");
    }

    private static FeatureKind Kind(int number)
    {
        Require(number is (int)FeatureKind.Numeric or (int)FeatureKind.Categorical);
        return (FeatureKind)number;
    }
}
