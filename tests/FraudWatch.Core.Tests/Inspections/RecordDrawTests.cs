using FraudWatch.Core.Inspections;

namespace FraudWatch.Core.Tests.Inspections;

public sealed class RecordDrawTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(50, 50)]
    [InlineData(51, 26)]
    [InlineData(150, 75)]
    [InlineData(151, 51)]
    [InlineData(300, 100)]
    public void The_scheme_takes_all_half_or_a_third(int discharges, int sampled) => Assert.Equal(sampled, SamplingScheme.SampleSize(discharges));

    [Fact]
    public void Single_disease_settlements_are_all_drawn_and_the_others_month_by_month()
    {
        var sample = RecordDraw.Run(Frame(), "seed");

        Assert.Equal([new MonthSample("2026-03", 10, 100, 50), new MonthSample("2026-04", 0, 30, 30)], sample.Months);
        Assert.Equal(10 + 50 + 30, sample.Records.Distinct().Count());
        Assert.Equal(10, sample.Records.Count(record => record.IsSingleDisease));
    }

    [Fact]
    public void Every_record_has_the_same_chance()
    {
        const int draws = 1_000;
        var counts = Frame().Records.ToDictionary(record => record.Id, _ => 0);
        for (var seed = 0; seed < draws; seed++)
            foreach (var record in RecordDraw.Run(Frame(), $"{seed}").Records)
                counts[record.Id]++;

        // Half of 1,000 with five standard deviations.
        Assert.All(Frame().Records.Where(record => record is { Month: "2026-03", IsSingleDisease: false }),
            record => Assert.InRange(counts[record.Id], 420, 580));
    }

    [Fact]
    public void An_amount_is_extrapolated_by_its_months_ratio_and_only_where_the_agreement_says_so()
    {
        var sample = RecordDraw.Run(Frame(), "seed");
        var march = sample.Records.First(record => record is { Month: "2026-03", IsSingleDisease: false }).Id;
        var single = sample.Records.First(record => record.IsSingleDisease).Id;
        var april = sample.Records.First(record => record.Month == "2026-04").Id;
        var found = new Dictionary<string, decimal> { [march] = 100.10m, [single] = 1000m, [april] = 7m };

        Assert.Equal(new SampledAmounts(1107.10m, 100.10m, "第三十二条"), SampledAmounts.Of(sample, found, "第三十二条"));
        Assert.Equal(new SampledAmounts(1107.10m, null, null), SampledAmounts.Of(sample, found, " "));
    }

    [Fact]
    public void An_amount_of_a_record_that_was_not_drawn_is_refused()
    {
        var sample = RecordDraw.Run(Frame(), "seed");
        var left = Frame().Records.First(record => !sample.Records.Contains(record)).Id;

        Assert.Throws<ArgumentException>(() => SampledAmounts.Of(sample, new Dictionary<string, decimal> { [left] = 1m }, "1"));
    }

    private static RecordFrame Frame() => new("H1",
    [
        .. Enumerable.Range(0, 110).Select(i => new MedicalRecord($"A{i:000}", "2026-03", i < 10)),
        .. Enumerable.Range(0, 30).Select(i => new MedicalRecord($"B{i:000}", "2026-04", false)),
    ]);
}
