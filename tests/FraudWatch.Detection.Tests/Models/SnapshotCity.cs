using DuckDB.NET.Data;
using FraudWatch.Detection.Models;
using FraudWatch.Detection.Tests.Risk;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Tests.Models;

/// <summary>
/// Institutions with two snapshots. Every fifth cheats: it returns its patients until it was judged in April, and none afterwards,
/// when the honest ones are full. Only who looks at the day of the verdict can learn what a cheat is.
/// </summary>
internal sealed class SnapshotCity : IDisposable
{
    public const int Institutions = 200;

    public static readonly DateOnly Judged = new(2025, 4, 15);

    private static readonly FeatureGrain Grain = FeatureGrain.All.Single(grain => grain.Name == "institution");

    private readonly RatedCity city = new(Institutions);

    public DuckDBConnection Connection => city.Connection;

    public static async Task<SnapshotCity> BuildAsync()
    {
        var built = new SnapshotCity();
        await built.city.RateAsync();
        built.Execute("alter table findings.finding add column occurred_on date");
        built.Execute($"create table {Grain.Table} (fixmedins_code varchar, as_of date, {string.Join(", ", FeatureLexicon.Of(Grain).Select(f => f.Name + " double"))})");
        built.Execute($"""
            insert into {Grain.Table} by name
            select 'H' || i as fixmedins_code, day as as_of, 1000.0 + i as fund_365,
                case when (i % 5 = 0) = (day < date '2025-06-01') then 0.3 else 0.05 end + ((i * 7) % 13) / 500.0 as return_share_365
            from range({Institutions}) t(i) cross join (values (date '2025-03-31'), (date '2025-12-31')) d(day)
            """);
        return built;
    }

    public static bool IsCheat(string code) => int.Parse(code[1..], System.Globalization.CultureInfo.InvariantCulture) % 5 == 0;

    public static IReadOnlyList<InstitutionLabel> Labels(DateOnly? day) =>
        [.. Enumerable.Range(0, Institutions).Select(i => new InstitutionLabel($"H{i}", IsCheat($"H{i}"), day))];

    public void Execute(string sql)
    {
        using var command = new DuckDBCommand(sql, Connection);
        command.ExecuteNonQuery();
    }

    public void Dispose() => city.Dispose();
}
