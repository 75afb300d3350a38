using System.Data.Common;
using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Learning.Data;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Models;

/// <summary>The feature sets of institutions at every snapshot, with the findings up to its day.</summary>
internal sealed class InstitutionSets
{
    /// <summary>Findings about what occurred up to the day.</summary>
    public const string FindingsToDate = "findings_to_date";

    /// <summary>What these put at risk (yuan).</summary>
    public const string FundAtRiskToDate = "fund_at_risk_to_date";

    /// <summary>The fund's payments in the year up to the day (yuan).</summary>
    public const string FundOfYear = "fund_365";

    private static readonly FeatureGrain Grain = FeatureGrain.All.Single(grain => grain.Name == "institution");

    private readonly ILookup<string, (DateOnly Day, float[] Values)> days;

    private InstitutionSets(ILookup<string, (DateOnly Day, float[] Values)> days) => this.days = days;

    /// <summary>Names of the features, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. FeatureLexicon.Of(Grain).Select(feature => feature.Name).Append(FindingsToDate).Append(FundAtRiskToDate).Order(StringComparer.Ordinal)];

    /// <summary>Reads all snapshots; a few rows for each institution.</summary>
    public static InstitutionSets Read(DuckDBConnection connection) => new(connection.Rows(
        $"""
        with found as (
            select own.fixmedins_code, own.as_of, CAST(count(f.finding_id) AS DOUBLE) as {FindingsToDate},
                CAST(coalesce(sum(f.fund_at_risk), 0) AS DOUBLE) as {FundAtRiskToDate}
            from {Grain.Table} own
            left join findings.finding f on f.fixmedins_code = own.fixmedins_code and f.queued and f.occurred_on <= own.as_of
            group by own.fixmedins_code, own.as_of)
        select own.fixmedins_code, own.as_of, {string.Join(", ", Names)}
        from {Grain.Table} own
        join found on found.fixmedins_code = own.fixmedins_code and found.as_of = own.as_of
        order by own.fixmedins_code, own.as_of
        """,
        r => (Code: r.GetString(0), Day: r.GetFieldValue<DateOnly>(1), Values: Values(r)))
        .ToLookup(row => row.Code, row => (row.Day, row.Values), StringComparer.Ordinal));

    /// <summary>Adds to a table what was known of each institution on its day; nothing known is missing.</summary>
    /// <param name="table">Institutions with their other features; none of these need stay.</param>
    /// <param name="days">Day by code; institutions without one are taken as of the last snapshot.</param>
    /// <param name="alone">Whether only the feature sets remain.</param>
    public InstitutionTable AddTo(InstitutionTable table, IReadOnlyDictionary<string, DateOnly> days, bool alone)
    {
        var known = table.Codes.Select(code => At(code, days.TryGetValue(code, out var day) ? day : DateOnly.MaxValue)).ToArray();
        var columns = Names.Select((_, f) => Array.ConvertAll(known, values => values?[f] ?? float.NaN));
        var features = Names.Select(name => new Feature(name));
        return alone
            ? table with { Features = new FeatureMatrix([.. features], [.. columns]) }
            : table with
            {
                Features = new FeatureMatrix(
                    [.. table.Features.Features, .. features],
                    [.. Enumerable.Range(0, table.Features.ColumnCount).Select(f => table.Features.Column(f).ToArray()), .. columns]),
            };
    }

    private float[]? At(string code, DateOnly day) => days[code].Where(row => row.Day <= day).Select(row => row.Values).LastOrDefault();

    private static float[] Values(DbDataReader reader) =>
        [.. Enumerable.Range(2, Names.Count).Select(i => reader.IsDBNull(i) || !double.IsFinite(reader.GetDouble(i)) ? float.NaN : (float)reader.GetDouble(i))];
}
