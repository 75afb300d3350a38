using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Tests.FeatureSets;

/// <summary>The proof that a feature at a day uses nothing after that day: without what came after, it is the same to the last digit.</summary>
[Trait("Category", "Slow")]
public sealed class PointInTimeTests
{
    private static readonly string[] Days = ["2025-09-30", "2025-06-30", "2025-03-31"];

    [Fact]
    public async Task Without_the_claims_after_a_day_no_feature_of_that_day_or_before_changes()
    {
        using var city = await SetCity.BuildAsync(people: 1_500, seed: 11);
        foreach (var day in Days)
        {
            Forget(city, day);
            await city.RebuildAsync();

            foreach (var grain in FeatureGrain.All)
            {
                Assert.True(city.Count($"FROM {grain.Table} WHERE as_of <= DATE '{day}'") > 0, $"{grain} has no rows on {day}.");
                Assert.Equal((grain, day, 0L), (grain, day, city.Count($"SELECT * FROM {SetCity.Kept(grain)} WHERE as_of <= DATE '{day}' EXCEPT SELECT * FROM {grain.Table}")));
                Assert.Equal((grain, day, 0L), (grain, day, city.Count($"SELECT * FROM {grain.Table} EXCEPT SELECT * FROM {SetCity.Kept(grain)}{WentOn(grain)}")));
            }
        }
    }

    /// <summary>A stay to which a later bill was joined is a later row: what it was before is seen only by who stopped before.</summary>
    private static string WentOn(FeatureGrain grain) => grain.Name == "stay"
        ? $" EXCEPT SELECT now.* FROM {grain.Table} AS now JOIN {SetCity.Kept(grain)} AS later ON later.stay_id = now.stay_id AND later.as_of > now.as_of"
        : "";

    /// <summary>Leaves what an export of the evening of that day would have had: who was in hospital then has no discharge yet.</summary>
    private static void Forget(SetCity city, string day)
    {
        var after = $">= DATE '{day}' + 1";
        city.Execute($"DELETE FROM lake.setl_d WHERE setl_time {after}");
        city.Execute($"DELETE FROM lake.fee_list_d WHERE fee_ocur_time {after}");
        city.Execute($"DELETE FROM lake.mdtrt_d WHERE begntime {after}");
        city.Execute($"""
            UPDATE lake.mdtrt_d SET endtime = NULL, inhosp_stas = '1', dscg_maindiag_code = NULL, dscg_maindiag_name = NULL, dscg_way = NULL,
                dscg_dept_codg = NULL, dscg_dept_name = NULL, dscg_bed = NULL, die_date = NULL
            WHERE endtime {after}
            """);
        foreach (var table in new[] { "setl_list_d", "setl_list_diag_d", "setl_list_oprn_d" })
            city.Execute($"DELETE FROM lake.{table} WHERE mdtrt_id NOT IN (SELECT mdtrt_id FROM lake.mdtrt_d WHERE endtime IS NOT NULL)");
    }
}
