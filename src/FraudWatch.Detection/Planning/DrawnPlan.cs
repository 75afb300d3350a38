using DuckDB.NET.Data;
using FraudWatch.Core.Inspections;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Planning;

/// <summary>Keeps a draw beside its candidates, so that it can be queried and exported: <c>plan.institution</c>, one row per institution drawn.</summary>
public static class DrawnPlan
{
    private const string Ratings = """
        CREATE OR REPLACE TABLE plan.institution AS
        SELECT d.team, d.position, d.fixmedins_code, c.fixmedins_name, c.kind, c.area, d.share, d.draw_key, c.weight,
            c.rank, c.tier, c.probability, c.expected_recovery
        FROM plan.drawn__text AS d
        JOIN plan.candidate AS c ON c.fixmedins_code = d.fixmedins_code
        """;

    /// <summary>Replaces the draw that was kept before.</summary>
    public static void Write(DuckDBConnection connection, PublishedDraw draw)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(draw);
        connection.Run("CREATE OR REPLACE TABLE plan.drawn__text (team INTEGER, position INTEGER, fixmedins_code VARCHAR, share VARCHAR, draw_key DOUBLE)");
        using (var appender = connection.CreateAppender("plan", "drawn__text"))
        {
            foreach (var one in draw.Drawn)
            {
                appender.CreateRow()
                    .AppendValue(one.Team)
                    .AppendValue(one.Position)
                    .AppendValue(one.FixmedinsCode)
                    .AppendValue(one.Share == SelectionShare.Risk ? "risk" : "random")
                    .AppendValue(one.Key)
                    .EndRow();
            }
        }

        connection.Run(Ratings);
        connection.Run("DROP TABLE plan.drawn__text");
    }
}
