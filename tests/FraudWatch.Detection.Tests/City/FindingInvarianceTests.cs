using FraudWatch.Synthetic;
using FsCheck;
using FsCheck.Fluent;

namespace FraudWatch.Detection.Tests.City;

/// <summary>What is found depends on the claims alone: not on the order of rows, on batches, or on what persons are called.</summary>
[Trait("Category", "Slow")]
public sealed class FindingInvarianceTests
{
    private const int People = 1_500;

    [Fact]
    public void Rearranged_claims_of_renamed_persons_give_the_same_findings() =>
        Prop.ForAll(
                Gen.Choose(1, 1_000_000).ToArbitrary(),
                Gen.Choose(2, 5).ToArbitrary(),
                (seed, batches) => SameFindingsAsync(seed, batches).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2));

    private static async Task<Property> SameFindingsAsync(int seed, int batches)
    {
        using var city = await DetectedCity.BuildAsync(new CityOptions(People, 12, seed));
        using var again = await DetectedCity.ImportAsync(RearrangedExport.Write(city.Exports, batches, new Random(seed)));

        var expected = Findings(city, RearrangedExport.Renamed);
        var found = Findings(again, person => person);
        return (expected.Count > 0 && expected.SetEquals(found)).Label(
            $"Only as written:\n{string.Join('\n', expected.Except(found).Take(10))}\nOnly rearranged:\n{string.Join('\n', found.Except(expected).Take(10))}");
    }

    private static HashSet<string> Findings(DetectedCity city, Func<string, string> rename) =>
    [
        .. city.Rows(
            "SELECT rule_id, severity, fixmedins_code, psn_no, concat_ws(' ', mdtrt_id, setl_id, bkkp_sn, occurred_on, amount_at_risk, fund_at_risk) FROM findings.finding",
            row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)} {Persons(row.IsDBNull(3) ? "" : row.GetString(3), rename)} {row.GetString(4)}"),
    ];

    /// <summary>Where nothing else orders the persons of a finding, their names do.</summary>
    private static string Persons(string list, Func<string, string> rename) => string.Join('|', list.Split('|').Select(rename).Order(StringComparer.Ordinal));
}
