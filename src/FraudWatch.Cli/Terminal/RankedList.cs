using System.Globalization;
using System.Text.Json;
using FraudWatch.Store;

namespace FraudWatch.Cli.Terminal;

/// <summary>The inspection list as a manager reads it on a terminal.</summary>
public static class RankedList
{
    public const int ScreenRows = 20;
    private const int ReasonsShown = 3;
    private const int NameWidth = 28;
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<RankedInstitution> Read(ClaimsStore store, int rows)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            select CAST(rank AS bigint), fixmedins_code, coalesce(fixmedins_name, ''), CAST(level AS integer), CAST(probability AS decimal(9, 6)),
                CAST(expected_recovery AS decimal(18, 2)), tier, CAST(findings AS bigint), CAST(amount_at_risk AS decimal(18, 2)), reasons
            from risk.institution order by rank limit {rows.ToString(CultureInfo.InvariantCulture)}
            """;
        using var reader = command.ExecuteReader();
        var list = new List<RankedInstitution>();
        while (reader.Read())
        {
            list.Add(new RankedInstitution(
                reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetInt32(3), reader.GetDecimal(4),
                reader.GetDecimal(5), reader.GetString(6), reader.GetInt64(7), reader.GetDecimal(8),
                JsonSerializer.Deserialize<List<RankedReason>>(reader.GetString(9), Json) ?? []));
        }

        return list;
    }

    public static void Write(IReadOnlyList<RankedInstitution> rows, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(writer);
        var table = new TextTable("#", "机构 institution", "编号 code", "级 tier", "概率 prob.", "预计追回 expected (yuan)", "主要理由 top reasons")
        {
            RightAligned = { 0, 4, 5 },
        };
        foreach (var row in rows)
        {
            var reasons = row.Reasons.Take(ReasonsShown).Select(r => r.Zh).DefaultIfEmpty("").ToArray();
            table.Add(row.Rank.ToString(CultureInfo.InvariantCulture), Shortened(row.FixmedinsName), row.FixmedinsCode, row.Tier,
                row.Probability.ToString("P0", CultureInfo.InvariantCulture), row.ExpectedRecovery.ToString("N0", CultureInfo.InvariantCulture), reasons[0]);
            foreach (var reason in reasons.Skip(1))
                table.Add("", "", "", "", "", "", reason);
        }

        table.WriteTo(writer);
    }

    private static string Shortened(string name)
    {
        var width = 0;
        var shown = name.EnumerateRunes().TakeWhile(r => (width += TextTable.DisplayWidth(r.ToString())) <= NameWidth).ToArray();
        return string.Concat(shown.Select(r => r.ToString()));
    }
}
