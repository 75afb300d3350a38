using FraudWatch.Detection.Models;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.Models;

/// <summary>What the rating does about schemes that no rule describes.</summary>
[Trait("Category", "Slow")]
public sealed class UnseenSchemeTests
{
    [Fact]
    public async Task Without_labels_a_scheme_that_no_rule_describes_reaches_the_top_tenth_in_nine_of_ten_towns()
    {
        var reached = 0;
        for (var seed = 1; seed <= 10; seed++)
        {
            using var town = await SimulatedTown.BuildAsync(200, 0.05, specialities: false, seed);
            reached += town.Ranking().Take(20).Count(town.Cheats.Contains) == town.Cheats.Count ? 1 : 0;
        }

        Assert.True(reached >= 9, $"{reached} of 10");
    }

    [Fact]
    public async Task After_forty_verdicts_the_next_twenty_hold_more_cheats_than_the_rating_alone_or_chance_would_find()
    {
        double learnt = 0, unlearnt = 0, chance = 0;
        const int Towns = 5;
        for (var seed = 1; seed <= Towns; seed++)
        {
            using var town = await SimulatedTown.BuildAsync(500, 0.06, specialities: true, seed);
            var ranking = town.Ranking();
            var drawn = ranking.Skip(20).ToArray();
            new Random(seed).Shuffle(drawn);
            var seen = ranking.Take(20).Concat(drawn.Take(20)).ToHashSet();
            unlearnt += Hits(town, ranking, seen);
            chance += 20.0 * town.Cheats.Count(code => !seen.Contains(code)) / (ranking.Length - seen.Count);

            ApplyModel.Run(town.City.Connection, "m", TrainModel.Run(town.City.Connection, town.Inspect(seen), "verdicts", 1, seed: 1));
            await StageRunner.RunAsync(town.City.Connection, Stage.Risk);
            learnt += Hits(town, town.Ranking(), seen);
        }

        Assert.True(learnt >= 2 * chance, $"{learnt / Towns} of 20 learnt, {chance / Towns} by chance");
        Assert.True(learnt > unlearnt, $"{learnt / Towns} of 20 learnt, {unlearnt / Towns} by the rating alone");
    }

    private static int Hits(SimulatedTown town, IEnumerable<string> ranking, HashSet<string> seen) =>
        ranking.Where(code => !seen.Contains(code)).Take(20).Count(town.Cheats.Contains);
}
