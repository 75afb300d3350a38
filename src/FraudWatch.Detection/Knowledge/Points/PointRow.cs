using System.Globalization;

namespace FraudWatch.Detection.Knowledge;

/// <summary>A version of a point and what it means, as a row of <c>claims.knowledge_point</c>.</summary>
/// <param name="Version">The version.</param>
/// <param name="ValidTo">Day from which it no longer holds; null while it does.</param>
/// <param name="Reading">What its text says.</param>
internal sealed record PointRow(PointVersion Version, DateOnly? ValidTo, PointReading Reading)
{
    private const int DiagnosisVersusOperation = 40;

    /// <summary>The same for the same point and day, whatever was imported besides.</summary>
    public string Id { get; } = string.Join('-', new[]
    {
        string.Create(CultureInfo.InvariantCulture, $"K{Version.Key.ClassNumber}"), Version.Key.ItemCode, Version.Key.PairedItemCode, Version.Key.Region,
        Version.ValidFrom.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
    }.Where(part => part.Length > 0));

    /// <summary>The field of a column; null where the point says nothing.</summary>
    public string? Field(string column) => column switch
    {
        "point_id" => Id,
        "class_no" => Text(Version.Key.ClassNumber),
        "item_code" => Version.Key.ItemCode,
        "item_name" => Names[0],
        "item_kind" => Kind,
        "match" => Kind is "diagnosis" or "operation" ? "prefix" : "exact",
        "paired_item_code" => Version.Key.PairedItemCode is { Length: > 0 } paired ? paired : null,
        "paired_item_name" => Names.Length > 1 ? Names[1] : null,
        "region" => Version.Key.Region is { Length: > 0 } region ? region : null,
        "valid_from" => Day(Version.ValidFrom),
        "valid_to" => ValidTo is { } end ? Day(end) : null,
        "executable" => Text(Reading.IsExecutable),
        "reason" => Reading.Reason,
        "quote" => Version.Constraint,
        "source" => $"导入 {Version.Source}".TrimEnd(),
        _ => Limit(column),
    };

    private string? Limit(string column) => column switch
    {
        "sex" => Text(Reading.Sex),
        "age_from_days" => Text(Reading.AgeFromDays),
        "age_to_days" => Text(Reading.AgeToDays),
        "min_level" => Text(Reading.MinLevel),
        "care_kinds" => Reading.CareKinds,
        "insurance" => Reading.Insurance,
        "max_quantity" => Reading.MaxQuantity?.ToString(CultureInfo.InvariantCulture),
        "per" => Reading.Per,
        "cycle_days" => Text(Reading.CycleDays),
        "max_days" => Text(Reading.MaxDays),
        "days_scope" => Reading.DaysScope,
        "group_name" => Reading.GroupName,
        "pair_window" => Reading.PairWindow,
        "needs_diagnosis" => Text(Reading.Diagnoses.Count > 0),
        "needs_item" => Text(Reading.FirstLine.Count > 0),
        _ => null,
    };

    /// <summary>Pairs are published under both names, 甲×乙.</summary>
    private string[] Names => Version.Key.PairedItemCode.Length > 0 ? Version.ItemName.Split('×', 2) : [Version.ItemName];

    private string Kind => (Version.Key.ClassNumber, Version.Key.ItemCode) switch
    {
        (39 or DiagnosisVersusOperation, _) => "operation",
        (54 or 55, _) => "diagnosis",
        (_, ['T', ..]) => "herb",
        (_, ['X' or 'Z', ..]) => "drug",
        (_, ['C', ..]) => "material",
        _ => "service",
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool yes) => yes ? "true" : "false";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
