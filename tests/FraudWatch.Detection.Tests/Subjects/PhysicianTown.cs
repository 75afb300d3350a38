using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Tests.Subjects;

/// <summary>
/// Physicians whose features are drawn: rates over few patients scatter more, and a few of every size make the same examinations
/// again and again at a high price. Ranked by their rates as they stand, the smallest would lead; ranked by money, the largest.
/// </summary>
internal sealed class PhysicianTown : IDisposable
{
    public const int Physicians = 594;
    public const int Cheats = 18;

    private static readonly FeatureGrain Grain = FeatureGrain.All.Single(grain => grain.Name == "physician");

    public PhysicianTown(int seed)
    {
        Connection.Open();
        Execute("create schema features; create schema scores; create table features.snapshot as select date '2025-12-31' as as_of");
        Execute($"create table {Grain.Table} (fixmedins_code varchar, physician_code varchar, as_of date, {string.Join(", ", FeatureLexicon.Of(Grain).Select(f => f.Name + " double"))})");
        Execute("create table features.peer_group_at (as_of date, grain varchar, fixmedins_code varchar, subject_code varchar, peer_group varchar)");
        Execute("""
            create table scores.subject_anomaly (grain varchar, subject_code varchar, fixmedins_code varchar, as_of date, peer_group varchar,
                anomaly double, size_score double, reasons varchar, watermark bigint)
            """);
        var random = new Random(seed);
        for (var i = 0; i < Physicians; i++)
            Add(i, isCheat: i % (Physicians / Cheats) == 0, random);
    }

    public DuckDBConnection Connection { get; } = new("Data Source=:memory:");

    public static bool IsCheat(string code) => int.Parse(code[1..], CultureInfo.InvariantCulture) % (Physicians / Cheats) == 0;

    public void Execute(string sql)
    {
        using var command = new DuckDBCommand(sql, Connection);
        command.ExecuteNonQuery();
    }

    public IReadOnlyList<(string Code, double Anomaly, double Size, string Reasons)> Scores()
    {
        using var command = new DuckDBCommand("select subject_code, anomaly, size_score, reasons from scores.subject_anomaly order by anomaly desc, subject_code", Connection);
        using var reader = command.ExecuteReader();
        var scores = new List<(string, double, double, string)>();
        while (reader.Read())
            scores.Add((reader.GetString(0), reader.GetDouble(1), reader.GetDouble(2), reader.GetString(3)));
        return scores;
    }

    public void Dispose() => Connection.Dispose();

    private void Add(int number, bool isCheat, Random random)
    {
        var days = Math.Exp(2 + (5 * random.NextDouble()));
        var scatter = 1 / Math.Sqrt(days);
        var values = new Dictionary<string, double>
        {
            ["person_days_365"] = days,
            ["cost_365"] = days * 100,
            ["fee_lines_365"] = days * 3,
            ["cost_per_person_day_365"] = 100 * Math.Exp(2 * scatter * Gauss(random)) * (isCheat ? 1 + (12 * scatter) + 1.5 : 1),
            ["repeated_exam_share_365"] = Math.Clamp(0.05 + (0.3 * scatter * Math.Abs(Gauss(random))) + (isCheat ? 0.2 + scatter : 0), 0, 1),
            ["medicine_share_365"] = Math.Clamp(0.4 + (0.5 * scatter * Gauss(random)), 0, 1),
            ["most_persons_in_a_day_365"] = Math.Ceiling(days / 60 * (1 + random.NextDouble())),
        };
        var code = "D" + number.ToString("000", CultureInfo.InvariantCulture);
        Execute($"""
            insert into {Grain.Table} by name select 'H1' as fixmedins_code, '{code}' as physician_code, date '2025-12-31' as as_of,
                {string.Join(", ", values.Select(v => $"{v.Value.ToString("R", CultureInfo.InvariantCulture)} as {v.Key}"))};
            insert into features.peer_group_at values (date '2025-12-31', 'physician', 'H1', '{code}', '{(number % 2 == 0 ? "hospital-03" : "hospital-04")}')
            """);
    }

    private static double Gauss(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
