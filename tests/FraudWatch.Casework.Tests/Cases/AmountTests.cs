using FraudWatch.Core.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace FraudWatch.Casework.Tests.Cases;

public sealed class AmountTests
{
    [Fact]
    public void A_fee_line_that_two_rules_touch_counts_once_with_the_larger_amount()
    {
        var amount = CaseAmount.Of([new("a", "M1", "L1", 300, 200), new("b", "M1", "L1", 500, 350), new("c", "M1", "L2", 100, 70)]);

        Assert.Equal((600m, 420m), (amount.Amount, amount.Fund));
        Assert.Equal(["b", "c"], amount.Counted.Order());
        Assert.Equal(KeyValuePair.Create("a", "b"), Assert.Single(amount.AlsoTouched));
    }

    [Fact]
    public void A_finding_about_the_whole_stay_swallows_its_lines_when_it_is_larger()
    {
        var amount = CaseAmount.Of([new("stay", "M1", "", 1000, 700), new("line", "M1", "L1", 400, 280)]);

        Assert.Equal(1000m, amount.Amount);
        Assert.Equal("stay", amount.AlsoTouched["line"]);
    }

    [Fact]
    public void The_amount_lies_between_the_largest_and_the_sum_and_forgets_the_order() => Prop.ForAll(Findings, findings =>
    {
        var amount = CaseAmount.Of(findings);
        return amount.Amount <= findings.Sum(one => one.Amount)
            && amount.Amount >= findings.Select(one => one.Amount).DefaultIfEmpty().Max()
            && amount.Amount == CaseAmount.Of(findings.Reverse()).Amount
            && findings.Count(one => one.Amount > 0) == amount.Counted.Count + amount.AlsoTouched.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_more_finding_never_lowers_the_amount() => Prop.ForAll(Findings, findings =>
        findings.Length == 0 || CaseAmount.Of(findings).Amount >= CaseAmount.Of(findings[1..]).Amount).QuickCheckThrowOnFailure();

    [Fact]
    public void Priority_rises_in_chance_and_amount_and_never_falls_by_itself() => Prop.ForAll(
        Gen.Choose(0, 100).Two().ToArbitrary(), Gen.Choose(0, 10_000_000).Two().ToArbitrary(), (chances, amounts) =>
        {
            var (low, high) = (Math.Min(chances.Item1, chances.Item2) / 100.0, Math.Max(chances.Item1, chances.Item2) / 100.0);
            var (less, more) = ((decimal)Math.Min(amounts.Item1, amounts.Item2), (decimal)Math.Max(amounts.Item1, amounts.Item2));
            var before = CasePriority.Of(high, more);
            return CasePriority.Of(low, less) <= before && before <= CasePriority.Highest && CasePriority.Raise(before, low, less) == before;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_precision_of_a_rule_carries_wilsons_interval()
    {
        var record = new RuleRecord("r", 40, 8, 2, 5, 1);

        Assert.Equal((15, 0.8), (record.Decided, record.Precision));
        // R: prop.test's score interval without continuity correction for 8 of 10.
        Assert.Equal((0.4902, 0.9433), (Math.Round(record.Interval?.Low ?? 0, 4), Math.Round(record.Interval?.High ?? 0, 4)));
        Assert.Null(new RuleRecord("r", 3, 0, 0, 0, 0).Interval);
    }

    private static Arbitrary<AtRisk[]> Findings { get; } = (
        from count in Gen.Choose(0, 8)
        from parts in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 3), 3), count)
        select parts.Select((part, index) => new AtRisk(
            $"f{index}", part[0] == 0 ? "" : $"M{part[0]}", part[1] == 0 ? "" : $"L{part[1]}", part[2] * 100m, part[2] * 70m)).ToArray()).ToArbitrary();
}
