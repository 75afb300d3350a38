using FraudWatch.Core.Inspections;

namespace FraudWatch.Core.Tests.Inspections;

/// <summary>
/// How often each institution is drawn, against theory. The seeds are fixed, so these do not fail by chance; five standard
/// deviations of a binomial would be left by an honest draw once in two million.
/// </summary>
public sealed class DrawFrequencyTests
{
    private const int Draws = 4_000;
    private const double Deviations = 5;

    [Fact]
    public void By_chance_alone_every_institution_is_drawn_equally_often_in_however_small_a_stratum()
    {
        // Strata of 1 to 17 institutions: rounding to the nearest would never draw from the small ones.
        var list = new CandidateList(Enumerable.Range(0, 60).Select(i => Frames.One($"H{i:00}", i % 2 == 0 ? "hospital" : "clinic", $"99010{(int)Math.Sqrt(i)}")));

        var frequency = Frequencies(list, new DrawDesign(6, 6, 1));

        Assert.All(list.Candidates, one => AssertNear(6.0 / 60, frequency[one.FixmedinsCode]));
    }

    [Fact]
    public void One_slot_is_drawn_in_proportion_to_the_weight()
    {
        long[] weights = [1, 2, 3, 4, 90];
        var frequency = Frequencies(OneStratum(weights), new DrawDesign(1, 0, 1));

        Assert.All(weights.Select((weight, i) => (weight, i)), one => AssertNear(one.weight / 100.0, frequency[$"H{one.i}"]));
    }

    [Fact]
    public void Two_slots_are_drawn_as_if_one_after_the_other_without_replacement()
    {
        long[] weights = [5, 10, 15, 30, 40];
        var total = (double)weights.Sum();
        var frequency = Frequencies(OneStratum(weights), new DrawDesign(2, 0, 1));

        for (var i = 0; i < weights.Length; i++)
        {
            var second = Enumerable.Range(0, weights.Length).Where(j => j != i).Sum(j => weights[j] / total * weights[i] / (total - weights[j]));
            AssertNear((weights[i] / total) + second, frequency[$"H{i}"]);
        }
    }

    [Fact]
    public void Strata_share_the_slots_of_the_risk_by_their_weights()
    {
        var list = new CandidateList([.. Enumerable.Range(0, 10).Select(i => Frames.One($"A{i}", area: "990101", weight: 3)),
            .. Enumerable.Range(0, 10).Select(i => Frames.One($"B{i}", area: "990102", weight: 1))]);

        var frequency = Frequencies(list, new DrawDesign(2, 0, 1));

        // 2 slots x 30 of 40 are 1.5 for the first area, shared by ten equals.
        Assert.All(list.Candidates, one => AssertNear(one.Area == "990101" ? 0.15 : 0.05, frequency[one.FixmedinsCode]));
    }

    [Fact]
    public void The_random_share_leaves_every_institution_its_chance_beside_the_risk()
    {
        var list = Frames.Institutions(40);
        var counts = new Dictionary<string, int>();
        for (var seed = 0; seed < Draws; seed++)
            foreach (var one in InstitutionDraw.Run(list, new DrawDesign(10, 4, 1), $"{seed}").Where(one => one.Share == SelectionShare.Random))
                counts[one.Candidate.FixmedinsCode] = counts.GetValueOrDefault(one.Candidate.FixmedinsCode) + 1;

        Assert.All(list.Candidates, one => AssertNear(0.1, (double)counts[one.FixmedinsCode] / Draws));
    }

    private static CandidateList OneStratum(long[] weights) => new(weights.Select((weight, i) => Frames.One($"H{i}", weight: weight)));

    private static Dictionary<string, double> Frequencies(CandidateList list, DrawDesign design)
    {
        var counts = list.Candidates.ToDictionary(one => one.FixmedinsCode, _ => 0);
        for (var seed = 0; seed < Draws; seed++)
            foreach (var one in InstitutionDraw.Run(list, design, $"{seed}"))
                counts[one.Candidate.FixmedinsCode]++;
        return counts.ToDictionary(one => one.Key, one => (double)one.Value / Draws);
    }

    private static void AssertNear(double expected, double frequency) =>
        Assert.InRange(frequency, expected - Bound(expected), expected + Bound(expected));

    private static double Bound(double p) => Deviations * Math.Sqrt(p * (1 - p) / Draws);
}
