using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.FeatureSets;
using FraudWatch.Store.Sql;
using FraudWatch.Synthetic;

namespace FraudWatch.Detection.Tests.FeatureSets;

/// <summary>A generated city whose claims can be changed and whose feature sets can be built again and compared with those before.</summary>
internal sealed class SetCity : IDisposable
{
    /// <summary>Small enough to be built several times; peers are few, so that comparisons have something to compare.</summary>
    private static readonly StageRunOptions FewPeers = new() { Parameters = new Dictionary<string, object> { ["peer_group_size_min"] = 5L } };

    private readonly FixtureStore store = FixtureStore.Create();

    private SetCity()
    {
    }

    public static async Task<SetCity> BuildAsync(int people, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("sets-").FullName;
        var city = new SetCity();
        try
        {
            await SyntheticCity.GenerateAsync(new CityOptions(people, 12, seed), folder);
            city.store.LoadFolder(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        await city.RebuildAsync();
        city.Execute("CREATE SCHEMA kept");
        foreach (var grain in FeatureGrain.All)
            city.Execute($"CREATE TABLE {Kept(grain)} AS FROM {grain.Table}");
        return city;
    }

    /// <summary>The table of the first build.</summary>
    public static string Kept(FeatureGrain grain) => $"kept.{grain.Name}_set";

    public async Task RebuildAsync()
    {
        await StageRunner.RunAsync(store.Connection, Stage.Claims);
        await StageRunner.RunAsync(store.Connection, Stage.FeatureSets, FewPeers);
    }

    public void Execute(string sql)
    {
        using var command = new DuckDBCommand(sql, store.Connection);
        command.ExecuteNonQuery();
    }

    public long Count(string rows)
    {
        using var command = new DuckDBCommand($"SELECT count(*) FROM ({rows})", store.Connection);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public IReadOnlyList<string> LakeTables()
    {
        using var command = new DuckDBCommand("SELECT table_name FROM information_schema.tables WHERE table_schema = 'lake' ORDER BY table_name", store.Connection);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    public bool HasPersons(string lakeTable) =>
        Count($"SELECT 1 FROM information_schema.columns WHERE table_schema = 'lake' AND table_name = '{lakeTable}' AND column_name = 'psn_no'") > 0;

    public void Dispose() => store.Dispose();
}
