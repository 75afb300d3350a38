using System.Globalization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FraudWatch.Store.Sql;

/// <summary>The parameters of all stages, as written in <c>Sql/parameters.yaml</c>.</summary>
public static class StageParameters
{
    private const string Path = "Sql/parameters.yaml";

    private static readonly Lazy<IReadOnlyDictionary<string, StageParameter>> Loaded =
        new(() => Parse(StoreResources.Text(Path)));

    /// <summary>Parameters by name.</summary>
    public static IReadOnlyDictionary<string, StageParameter> All => Loaded.Value;

    /// <exception cref="InvalidDataException">A parameter has no number, no unit or no reason.</exception>
    internal static IReadOnlyDictionary<string, StageParameter> Parse(string yaml) =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, Entry>>(yaml)
            .ToDictionary(pair => pair.Key, pair => Read(pair.Key, pair.Value), StringComparer.Ordinal);

    private static StageParameter Read(string name, Entry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Unit) || string.IsNullOrWhiteSpace(entry.Why))
            throw new InvalidDataException($"{Path}: {name} needs a unit and a reason (why).");
        if (long.TryParse(entry.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return new StageParameter(name, whole, entry.Unit, entry.Why);
        return double.TryParse(entry.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new StageParameter(name, number, entry.Unit, entry.Why)
            : throw new InvalidDataException($"{Path}: the value of {name} is '{entry.Value}', which is no number.");
    }

    private sealed class Entry
    {
        public string? Value { get; set; }

        public string? Unit { get; set; }

        public string? Why { get; set; }
    }
}
