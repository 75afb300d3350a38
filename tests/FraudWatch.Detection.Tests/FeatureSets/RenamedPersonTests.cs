using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Tests.FeatureSets;

/// <summary>What persons are called and in which order rows came says nothing about them.</summary>
[Trait("Category", "Slow")]
public sealed class RenamedPersonTests
{
    [Fact]
    public async Task Renamed_persons_and_shuffled_rows_have_the_same_features()
    {
        using var city = await SetCity.BuildAsync(people: 1_000, seed: 12);
        foreach (var table in city.LakeTables())
        {
            var renamed = city.HasPersons(table) ? " REPLACE (reverse(psn_no) AS psn_no)" : "";
            city.Execute($"CREATE OR REPLACE TABLE lake.{table} AS SELECT *{renamed} FROM lake.{table} ORDER BY hash(rowid)");
        }

        await city.RebuildAsync();

        foreach (var grain in FeatureGrain.All)
        {
            var back = grain.Name == "person" ? " REPLACE (reverse(psn_no) AS psn_no)" : "";
            Assert.True(city.Count($"FROM {grain.Table}") > 0, $"{grain} has no rows.");
            Assert.Equal((grain, 0L), (grain, city.Count($"SELECT * FROM {SetCity.Kept(grain)} EXCEPT SELECT *{back} FROM {grain.Table}")));
            Assert.Equal((grain, 0L), (grain, city.Count($"SELECT *{back} FROM {grain.Table} EXCEPT SELECT * FROM {SetCity.Kept(grain)}")));
        }
    }
}
