using FraudWatch.Server.Api.Peers;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>A figure of an institution among its peers.</summary>
/// <param name="Feature">Its name.</param>
/// <param name="NameZh">In Chinese.</param>
/// <param name="NameEn">In English.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsSize">Whether it only says how large the institution is.</param>
/// <param name="PeerGroup">Whom it is compared with.</param>
/// <param name="Peers">Distribution over them.</param>
public sealed record FeatureView(string Feature, string? NameZh, string? NameEn, double? Value, bool IsSize, string? PeerGroup, Distribution Peers)
{
    internal static string Sql(string institution, SqlValues values) => $"""
        WITH own AS (SELECT * FROM features.institution_value WHERE fixmedins_code = {values.Text(institution)})
        SELECT o.feature_name, d.zh, d.en, CAST(o.feature_value AS DOUBLE) AS feature_value, o.is_size, o.peer_group, {Distribution.Sql("v.feature_value", "o.feature_value")}
        FROM own AS o
        JOIN features.institution_value AS v ON v.peer_group = o.peer_group AND v.feature_name = o.feature_name
        LEFT JOIN claims.dict_feature AS d ON d.name = o.feature_name
        GROUP BY o.feature_name, d.zh, d.en, o.feature_value, o.is_size, o.peer_group
        ORDER BY o.is_size, o.feature_name
        """;

    internal static FeatureView Of(ClaimsRow row) => new(
        row.Needed("feature_name"), row.Text("zh"), row.Text("en"), row.Number("feature_value"), row.Flag("is_size"), row.Text("peer_group"), Distribution.Of(row));
}
