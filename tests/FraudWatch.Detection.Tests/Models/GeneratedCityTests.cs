using FraudWatch.Benchmarks.Evidence;

namespace FraudWatch.Detection.Tests.Models;

/// <summary>
/// What is promised of the scores, on generated cities that come through ingest, run and risk; <c>Benchmarks evidence</c> measures
/// the same on ten of each.
/// </summary>
[Trait("Category", "Slow")]
public sealed class GeneratedCityTests
{
    private static readonly EvidenceOptions Temporary = new(Seeds: 1, Keep: null, From: 1, Verdicts: []);

    [Theory]
    [InlineData("development", 1)]
    [InlineData("held back", 1)]
    [InlineData("held back", 2)]
    public async Task Without_labels_three_quarters_of_those_that_cheat_as_no_rule_describes_are_in_the_first_tenth_of_the_list(string schemes, int seed)
    {
        var row = await UnseenEvidence.MeasureAsync(Temporary, UnseenEvidence.Schemes.Single(one => one.Name == schemes), seed, CancellationToken.None);

        Assert.InRange(row.Institutions, 150, 250);
        Assert.InRange((double)row.Cheats / row.Institutions, 0.04, 0.06);
        Assert.True(4 * row.ByRating >= 3 * row.Cheats && row.ByRating > 2 * row.BySize, $"{row}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_forty_verdicts_the_next_twenty_hold_twice_what_chance_would_find_and_more_than_the_rating_before(int seed)
    {
        var row = await VerdictEvidence.MeasureAsync(Temporary, seed, CancellationToken.None);

        Assert.True(row.Learnt >= 2 * row.Chance && row.Learnt > row.Unlearnt, $"{row}");
    }
}
