namespace FraudWatch.Store.Tests.Funnels;

/// <summary>
/// The funnel limits of indicators, by simulation: institutions of very unequal size whose true shares differ by so many typical
/// sampling errors. Of a normal distribution 2.3 % lie above two standard errors and 0.13 % above three; where eight differ by three times what
/// sampling explains, 3.2 % and 0.4 % were measured, elsewhere at most 2.9 % and 0.22 %.
/// </summary>
public sealed class FunnelTests
{
    private const double UsualShare = 0.3;
    private const int TypicalVisits = 70, Institutions = 40_000;

    [Theory]
    [InlineData(8, 0)]
    [InlineData(8, 1)]
    [InlineData(8, 3)]
    [InlineData(12, 0)]
    [InlineData(12, 1)]
    [InlineData(12, 3)]
    [InlineData(40, 0)]
    [InlineData(40, 1)]
    [InlineData(40, 3)]
    public void Honest_institutions_are_hardly_ever_outside(int peers, double spread)
    {
        var random = new Random(7);
        var limits = FunnelStage.Judge([.. Enumerable.Range(0, Institutions / peers).SelectMany(group => Honest(group, peers, spread, random))]);

        Assert.Equal(Institutions / peers * peers, limits.Count);
        var (two, three) = (Share(limits, one => one.Z > 2), Share(limits, one => one.Subject.Value > one.Upper));
        Assert.True(two <= 0.035, $"{two:P2} lie above two standard errors.");
        Assert.True(three <= 0.0045, $"{three:P2} lie above the limit.");
        Assert.True(Share(limits, one => one.Subject.Value < one.Lower) <= 0.002, "Too many lie below the limit.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_that_departs_grossly_from_seven_others_is_outside_and_leaves_them_inside(double spread)
    {
        var random = new Random(8);
        var limits = FunnelStage.Judge([.. Enumerable.Range(0, 1_000).SelectMany(group => Honest(group, 7, spread, random)
            .Append(FunnelSubject.Counted(group, "I7", 90, 0.95, random)))]);

        var outlier = limits.Where(one => one.Subject.Code == "I7").ToArray();
        Assert.True(Share(outlier, one => one.Subject.Value > one.Upper) >= 0.98, $"{Share(outlier, one => one.Subject.Value > one.Upper):P1} were found.");
        var honest = limits.Where(one => one.Subject.Code != "I7").ToArray();
        Assert.True(Share(honest, one => one.Subject.Value > one.Upper || one.Subject.Value < one.Lower) <= 0.01, "The outlier moved the others out.");
    }

    [Fact]
    public void Two_that_depart_grossly_from_ten_others_do_not_hide_each_other()
    {
        var random = new Random(9);
        var limits = FunnelStage.Judge([.. Enumerable.Range(0, 500).SelectMany(group => Honest(group, 10, 0.5, random)
            .Append(FunnelSubject.Counted(group, "I10", 90, 0.95, random)).Append(FunnelSubject.Counted(group, "I11", 90, 0.95, random)))]);

        Assert.True(Share([.. limits.Where(one => one.Subject.Code is "I10" or "I11")], one => one.Subject.Value > one.Upper) >= 0.95);
    }

    [Fact]
    public void What_no_other_institution_ever_does_has_a_limit_too()
    {
        var limits = FunnelStage.Judge([.. Enumerable.Range(0, 9).Select(i => new FunnelSubject(0, $"I{i}", 60, i == 0 ? 50 : 0, 60, i == 0 ? 50 : 0, i == 0 ? 50 : 0, 60))]);

        var outside = Assert.Single(limits, one => one.Subject.Value > one.Upper);
        Assert.Equal("I0", outside.Subject.Code);
    }

    [Fact]
    public void The_statement_gives_what_a_plain_computation_gives()
    {
        var random = new Random(10);
        var groups = Enumerable.Range(0, 60).Select(group => Spending(group, 8 + (group % 12), random)).ToArray();
        var found = FunnelStage.Judge([.. groups.SelectMany(group => group)]).ToDictionary(one => one.Subject);

        Assert.All(groups.SelectMany(FunnelReference.Judge), expected =>
        {
            var judged = found[expected.Subject];
            Assert.Equal(expected.Peers, judged.Peers);
            Assert.Equal(expected.Target, judged.Target, 9);
            Assert.Equal(expected.SamplingError, judged.SamplingError, 9);
            Assert.Equal(expected.BetweenError, judged.BetweenError, 7);
            Assert.Equal(expected.Lower, judged.Lower, 7);
            Assert.Equal(expected.Upper, judged.Upper, 7);
            Assert.Equal(expected.Z, judged.Z, 0.0001);
        });
    }

    private static IEnumerable<FunnelSubject> Honest(int group, int peers, double spread, Random random)
    {
        var error = spread * Math.Sqrt(UsualShare * (1 - UsualShare) / TypicalVisits);
        return Enumerable.Range(0, peers).Select(i => FunnelSubject.Counted(
            group, $"I{i}", 30 + (int)(40 * Math.Exp(Normal(random))), Math.Clamp(UsualShare + (error * Normal(random)), 0.01, 0.99), random));
    }

    /// <summary>Bills of very unequal size of which a share goes to one kind of item; in one group in three somebody departs.</summary>
    private static FunnelSubject[] Spending(int group, int peers, Random random) => [.. Enumerable.Range(0, peers).Select(i =>
    {
        var share = group % 3 == 0 && i == 0 ? 0.95 : 0.3 + (0.04 * Normal(random));
        var bills = Enumerable.Range(0, 30 + random.Next(200)).Select(_ => Math.Exp(5 + Normal(random))).Select(bill => (Bill: bill, Part: bill * Math.Clamp(share + (0.2 * Normal(random)), 0, 1))).ToArray();
        return new FunnelSubject(group, $"I{i}", bills.Length, bills.Sum(one => one.Part), bills.Sum(one => one.Bill),
            bills.Sum(one => one.Part * one.Part), bills.Sum(one => one.Part * one.Bill), bills.Sum(one => one.Bill * one.Bill));
    })];

    private static double Share(IReadOnlyCollection<FunnelLimit> limits, Func<FunnelLimit, bool> isSo) => limits.Count(isSo) / (double)limits.Count;

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
