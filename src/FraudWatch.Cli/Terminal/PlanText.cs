using System.Globalization;
using FraudWatch.Core.Inspections;

namespace FraudWatch.Cli.Terminal;

/// <summary>A drawn plan as a manager reads it on a terminal, team by team.</summary>
internal static class PlanText
{
    public static void Write(PublishedDraw draw, TextWriter writer)
    {
        var candidates = draw.Candidates.ToDictionary(one => one.FixmedinsCode, StringComparer.Ordinal);
        var table = new TextTable("组 team", "#", "机构 institution", "编号 code", "类型 kind", "区划 area", "份额 share") { RightAligned = { 0, 1 } };
        foreach (var one in draw.Drawn.OrderBy(one => one.Team).ThenBy(one => one.Position))
        {
            var candidate = candidates[one.FixmedinsCode];
            table.Add(Text(one.Team), Text(one.Position), candidate.FixmedinsName, candidate.FixmedinsCode, candidate.Kind, candidate.Area,
                one.Share == SelectionShare.Risk ? "风险 risk" : "随机 random");
        }

        table.WriteTo(writer);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
