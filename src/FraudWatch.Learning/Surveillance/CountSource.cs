namespace FraudWatch.Learning.Surveillance;

/// <summary>
/// Random counts of a given mean and dispersion (variance over mean): Poisson at 1, negative binomial above. Drawn by
/// inverting the cumulative distribution, so that one seed gives one series everywhere.
/// </summary>
internal sealed class CountSource
{
    private const double Remainder = 1e-12;
    private readonly double[] cumulative;

    public CountSource(double mean, double dispersion)
    {
        var failures = 1 - (1 / dispersion);
        var size = dispersion > 1 ? mean / (dispersion - 1) : double.PositiveInfinity;
        var mass = dispersion > 1 ? Math.Exp(-size * Math.Log(dispersion)) : Math.Exp(-mean);
        var total = mass;
        var sums = new List<double> { total };
        for (var k = 0; total < 1 - Remainder && k < (mean * 50) + 1000; k++)
        {
            mass *= dispersion > 1 ? (size + k) / (k + 1) * failures : mean / (k + 1);
            total += mass;
            sums.Add(total);
        }

        cumulative = [.. sums];
    }

    public int Next(Random random)
    {
        var found = Array.BinarySearch(cumulative, random.NextDouble());
        return Math.Min(found < 0 ? ~found : found + 1, cumulative.Length - 1);
    }
}
