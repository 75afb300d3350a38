using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Models;

/// <summary>What a model may know of each institution: every feature, the anomaly, and what the rules found. No label is in it.</summary>
/// <param name="Codes">Institution codes in ordinal order, one for each row.</param>
/// <param name="Features">Features in ordinal order of their names; NaN where an institution has none.</param>
public sealed record InstitutionTable(IReadOnlyList<string> Codes, FeatureMatrix Features)
{
    /// <summary>A feature that comes from rules and scores rather than from claims.</summary>
    public const string RuleEvidence = "rule_evidence";

    /// <inheritdoc cref="RuleEvidence"/>
    public const string Anomaly = "anomaly";

    /// <inheritdoc cref="RuleEvidence"/>
    public const string FundAtRisk = "fund_at_risk";

    /// <summary>Features that are no figures of the claims, and so not in the feature dictionary, in Chinese and English.</summary>
    internal static IReadOnlyDictionary<string, (string Zh, string En)> OwnWords { get; } = new Dictionary<string, (string, string)>
    {
        [RuleEvidence] = ("规则证据强度", "evidence of the rules"),
        [Anomaly] = ("同类异常度", "distance from the usual"),
        ["findings"] = ("疑点数", "findings"),
        [InstitutionSets.FindingsToDate] = ("截至当日疑点数", "findings up to the day"),
        [InstitutionSets.FundAtRiskToDate] = ("截至当日疑点涉及基金（元）", "fund at risk in findings up to the day (yuan)"),
        [FundAtRisk] = ("疑点涉及基金（元）", "fund at risk in findings (yuan)"),
    };

    private const string Select =
        """
        select fixmedins_code, feature_name, feature_value from features.institution_value
        union all select fixmedins_code, 'anomaly', CAST(anomaly AS DOUBLE) from scores.institution
        union all select fixmedins_code, 'rule_evidence', -ln(1 - least(from_rules, 0.999999)) from risk.probability
        union all select fixmedins_code, 'findings', CAST(findings AS DOUBLE) from risk.rated
        union all select fixmedins_code, 'fund_at_risk', CAST(fund_at_risk AS DOUBLE) from risk.rated
        """;

    /// <summary>Reads the tables of a finished run.</summary>
    public static InstitutionTable Read(DuckDBConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var values = connection.Rows(Select, r => (Code: r.GetString(0), Feature: r.GetString(1), Value: r.IsDBNull(2) ? double.NaN : r.GetDouble(2)));
        var codes = values.Select(v => v.Code).Distinct().Order(StringComparer.Ordinal).ToArray();
        var names = values.Select(v => v.Feature).Distinct().Order(StringComparer.Ordinal).ToArray();
        var row = IndexOf(codes);
        var column = IndexOf(names);
        var columns = names.Select(_ => Missing(codes.Length)).ToArray();
        foreach (var (code, feature, value) in values)
            columns[column[feature]][row[code]] = double.IsFinite(value) ? (float)value : float.NaN;
        return new InstitutionTable(codes, new FeatureMatrix([.. names.Select(name => new Feature(name))], columns));
    }

    /// <summary>Reads what models of an input read, as it is now or as it was.</summary>
    /// <param name="connection">A connection with the tables of a finished run, and the feature sets unless only totals are read.</param>
    /// <param name="input">What is read.</param>
    /// <param name="days">Day of the decision by code: feature sets are taken as of it; totals know no day. None: all as it is now.</param>
    public static InstitutionTable Read(DuckDBConnection connection, FeatureInput input, IReadOnlyDictionary<string, DateOnly>? days = null)
    {
        var totals = Read(connection);
        return input == FeatureInput.Totals
            ? totals
            : InstitutionSets.Read(connection).AddTo(totals, days ?? new Dictionary<string, DateOnly>(), alone: input == FeatureInput.Sets);
    }

    /// <summary>What findings put at risk: now, or up to the day where only feature sets are there.</summary>
    internal float[] AtRisk() => Column(Has(FundAtRisk) ? FundAtRisk : InstitutionSets.FundAtRiskToDate);

    /// <summary>What the fund paid: in all, or in the year up to the day where only feature sets are there.</summary>
    internal float[] Paid() => Column(Has("known_fund_pay") ? "known_fund_pay" : InstitutionSets.FundOfYear);

    private bool Has(string name) => Features.Features.Any(feature => feature.Name == name);

    /// <summary>The same institutions with the features of a model, in its order; a feature that is no longer computed is missing.</summary>
    public InstitutionTable With(IReadOnlyList<Feature> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var column = IndexOf([.. Features.Features.Select(f => f.Name)]);
        var columns = features.Select(f => column.TryGetValue(f.Name, out var at) ? Features.Column(at).ToArray() : Missing(Codes.Count)).ToArray();
        return this with { Features = new FeatureMatrix(features, columns) };
    }

    /// <summary>One feature of every institution; all missing when there is none of that name.</summary>
    public float[] Column(string name)
    {
        for (var i = 0; i < Features.ColumnCount; i++)
        {
            if (Features.Features[i].Name == name)
                return Features.Column(i).ToArray();
        }

        return Missing(Codes.Count);
    }

    private static float[] Missing(int rows)
    {
        var column = new float[rows];
        Array.Fill(column, float.NaN);
        return column;
    }

    private static Dictionary<string, int> IndexOf(IReadOnlyList<string> names) =>
        names.Select((name, index) => (name, index)).ToDictionary(p => p.name, p => p.index, StringComparer.Ordinal);
}
