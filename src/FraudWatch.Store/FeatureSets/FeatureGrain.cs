namespace FraudWatch.Store.FeatureSets;

/// <summary>What one row of a feature set is about.</summary>
/// <param name="Name">Name in the dictionary: stay, person, physician, department or institution.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="Keys">Columns that tell the rows of one day apart; <c>as_of</c> comes after them.</param>
public sealed record FeatureGrain(string Name, string Zh, IReadOnlyList<string> Keys)
{
    /// <summary>All grains, the finest first.</summary>
    public static IReadOnlyList<FeatureGrain> All { get; } =
    [
        new("stay", "住院", ["stay_id"]),
        new("person", "参保人", ["psn_no"]),
        new("physician", "医师", ["fixmedins_code", "physician_code"]),
        new("department", "科室", ["fixmedins_code", "dept_code"]),
        new("institution", "机构", ["fixmedins_code"]),
    ];

    /// <summary>The wide table, with its schema: the keys, <c>as_of</c>, and one DOUBLE per feature.</summary>
    public string Table => $"features.{Name}_set";

    /// <inheritdoc />
    public override string ToString() => Name;
}
