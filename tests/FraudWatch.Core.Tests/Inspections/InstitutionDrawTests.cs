using FraudWatch.Core.Inspections;

namespace FraudWatch.Core.Tests.Inspections;

public sealed class InstitutionDrawTests
{
    [Fact]
    public void Numbers_follow_from_the_seed_as_documented()
    {
        var numbers = new SeededNumbers("seed", "context");

        Assert.Equal(2386073022007326, numbers.Bits("risk", "H1"));
        Assert.Equal(0.2649073207469462, numbers.Uniform("risk", "H1"));
        Assert.NotEqual(numbers.Bits("risk", "H1"), numbers.Bits("random", "H1"));
    }

    [Fact]
    public void The_same_seed_draws_the_same_whatever_the_order_of_the_list()
    {
        var list = Frames.Institutions(60);
        var design = new DrawDesign(12, 3, 3);

        Assert.Equal(list.Hash, new CandidateList(list.Candidates.Reverse()).Hash);
        Assert.Equal(InstitutionDraw.Run(list, design, "a"), InstitutionDraw.Run(new CandidateList(list.Candidates.Reverse()), design, "a"));
        Assert.NotEqual(Codes(list, design, "a"), Codes(list, design, "b"));
    }

    [Theory]
    [InlineData(60, 12, 3)]
    [InlineData(60, 60, 60)]
    [InlineData(60, 60, 0)]
    [InlineData(7, 5, 0)]
    [InlineData(1, 1, 1)]
    public void A_draw_has_as_many_different_institutions_as_it_has_slots(int candidates, int slots, int random)
    {
        var drawn = InstitutionDraw.Run(Frames.Institutions(candidates), new DrawDesign(slots, random, 1), "seed");

        Assert.Equal(slots, drawn.Select(one => one.Candidate.FixmedinsCode).Distinct().Count());
        Assert.Equal(random, drawn.Count(one => one.Share == SelectionShare.Random));
        Assert.Equal(Enumerable.Range(1, slots), drawn.Select(one => one.Position));
    }

    [Fact]
    public void Every_stratum_gets_its_expectation_rounded_down_or_up()
    {
        // 30 hospitals, 20 clinics, 10 pharmacies in one area: 12 slots by chance alone are 6, 4 and 2, whatever the seed.
        var list = new CandidateList(Enumerable.Range(0, 60).Select(i => Frames.One($"H{i:00}", i < 30 ? "hospital" : i < 50 ? "clinic" : "pharmacy")));
        for (var seed = 0; seed < 50; seed++)
        {
            var kinds = InstitutionDraw.Run(list, new DrawDesign(12, 12, 1), $"{seed}").CountBy(one => one.Candidate.Kind).ToDictionary();
            Assert.Equal([6, 4, 2], [kinds["hospital"], kinds["clinic"], kinds["pharmacy"]]);
        }
    }

    [Theory]
    [InlineData(3, 0.2, 1, 2, "3 institutions cannot be drawn from 2 candidates.")]
    [InlineData(3, 1.5, 1, 9, "The random share is 1.5; it must be between 0 and 1.")]
    [InlineData(3, 0.2, 4, 9, "4 teams cannot share 3 institutions: every team needs one.")]
    [InlineData(3, 0.2, 0, 9, "At least one team is needed.")]
    public void A_design_that_cannot_be_says_why(int slots, double share, int teams, int candidates, string why) =>
        Assert.StartsWith(why, Assert.Throws<ArgumentException>(() => DrawDesign.Of(slots, share, teams, candidates)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_list_with_a_code_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => new CandidateList([Frames.One("H1"), Frames.One("H1", weight: 2)]));

    [Fact]
    public void A_random_share_above_nothing_is_at_least_one_slot()
    {
        Assert.Equal(1, DrawDesign.Of(4, 0.05, 1, 9).RandomSlots);
        Assert.Equal(0, DrawDesign.Of(4, 0, 1, 9).RandomSlots);
        Assert.Equal(2, DrawDesign.Of(10, 0.2, 1, 99).RandomSlots);
    }

    private static IEnumerable<string> Codes(CandidateList list, DrawDesign design, string seed) =>
        InstitutionDraw.Run(list, design, seed).Select(one => one.Candidate.FixmedinsCode);
}
