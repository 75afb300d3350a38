using FraudWatch.Server.Api.Peers;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Physicians;

/// <summary>A figure of a physician among peers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Peers">Distribution over physicians at institutions of the same kind and level.</param>
public sealed record PhysicianFigure(string Name, double? Value, Distribution Peers)
{
    private static readonly string[] Names = ["amount", "person_days", "most_persons_in_a_day", "cost_per_person_day", "cost_per_stay", "length_of_stay"];

    internal static string Sql(string institution, string physician, SqlValues values)
    {
        var (here, who) = (values.Text(institution), values.Text(physician));
        var figures = string.Join(", ", Names.Select(name => $"('{name}', CAST(p.{name} AS DOUBLE))"));
        return $"""
            WITH peer AS (
                SELECT p.fixmedins_code, p.physician_code, figure.name, figure.value
                FROM features.physician AS p
                JOIN claims.institution AS i ON i.fixmedins_code = p.fixmedins_code
                JOIN (SELECT kind, level FROM claims.institution WHERE fixmedins_code = {here}) AS own ON own.kind = i.kind AND own.level = i.level
                CROSS JOIN LATERAL (VALUES {figures}) AS figure(name, value)
                WHERE figure.value IS NOT NULL
            ),
            self AS (SELECT name, value FROM peer WHERE fixmedins_code = {here} AND physician_code = {who})
            SELECT self.name, self.value, {Distribution.Sql("peer.value", "self.value")}
            FROM self JOIN peer ON peer.name = self.name
            GROUP BY self.name, self.value
            ORDER BY self.name
            """;
    }

    internal static PhysicianFigure Of(ClaimsRow row) => new(row.Needed("name"), row.Number("value"), Distribution.Of(row));
}
