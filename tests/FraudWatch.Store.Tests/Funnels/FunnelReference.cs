using FraudWatch.Store.Sql;

namespace FraudWatch.Store.Tests.Funnels;

/// <summary>The same limits computed the long way: each subject with a list of the others, without sums from which it is taken off.</summary>
internal static class FunnelReference
{
    private static readonly double SetAside = Convert.ToDouble(StageParameters.All["indicator_set_aside"].Value);
    private static readonly double Sigma = Convert.ToDouble(StageParameters.All["funnel_sigma"].Value);
    private static readonly double Mad = Convert.ToDouble(StageParameters.All["mad_to_deviation"].Value);

    public static IEnumerable<FunnelLimit> Judge(IReadOnlyList<FunnelSubject> group)
    {
        var usual = Usual(group);
        return group.Select(subject => Judge(subject, [.. usual.Where(other => other != subject)]));
    }

    /// <summary>Those that do not depart grossly from the middle one.</summary>
    private static FunnelSubject[] Usual(IReadOnlyList<FunnelSubject> group)
    {
        var middle = Median(group.Select(one => one.Value));
        var departures = group.Select(one => Math.Abs(one.Value - middle) * one.Den / Math.Sqrt(one.N)).ToArray();
        var ordinary = Math.Max(Mad * Median(departures), Math.Sqrt(UnitVariance(group, group.Sum(one => one.Num) / group.Sum(one => one.Den))));
        return [.. group.Where((_, place) => departures[place] <= SetAside * ordinary)];
    }

    private static FunnelLimit Judge(FunnelSubject subject, FunnelSubject[] others)
    {
        var den = others.Sum(one => one.Den);
        var target = others.Sum(one => one.Num) / den;
        var unit = UnitVariance([.. others, subject], target);
        double Sampling(FunnelSubject one) => one.N * unit / (one.Den * one.Den);
        var (tau, typical, alike) = Between(others, Sampling);
        var total = Sampling(subject) + tau + others.Sum(one => one.Den * one.Den * (Sampling(one) + tau)) / (den * den);
        var freedom = Math.Max(2, alike - 1) * Math.Pow(Math.Max(1, total / (tau + typical)), 2);
        var reach = Math.Sqrt(total) * StudentOfNormal(Sigma, freedom);
        return new FunnelLimit(subject, others.Length, target, Math.Sqrt(Sampling(subject)), Math.Sqrt(tau), target - reach, target + reach,
            NormalOfStudent((subject.Value - target) / Math.Sqrt(total), freedom));
    }

    /// <summary>DerSimonian and Laird's variance between the others, their typical sampling variance, and how many equal ones they are worth.</summary>
    private static (double Tau, double Typical, double Alike) Between(FunnelSubject[] others, Func<FunnelSubject, double> sampling)
    {
        var weights = others.Select(one => 1 / sampling(one)).ToArray();
        var sum = weights.Sum();
        var mean = others.Zip(weights, (one, weight) => weight * one.Value).Sum() / sum;
        var q = others.Zip(weights, (one, weight) => weight * (one.Value - mean) * (one.Value - mean)).Sum();
        var squares = weights.Sum(weight => weight * weight);
        var scale = sum - (squares / sum);
        var tau = Math.Max(0, (q - (others.Length - 1)) / scale);
        // What each other adds to q on average.
        var parts = weights.Select(weight => 1 + (tau * weight)).ToArray();
        return (tau, (others.Length - 1) / scale, parts.Sum() * parts.Sum() / parts.Sum(part => part * part));
    }

    private static double UnitVariance(IReadOnlyList<FunnelSubject> group, double target) =>
        group.Sum(one => one.NumNum - (2 * target * one.NumDen) + (target * target * one.DenDen)) / group.Sum(one => one.N);

    private static double NormalOfStudent(double t, double freedom) =>
        Math.Sign(t) * Math.Sqrt(freedom * Math.Log(1 + (t * t / freedom))) * ((8 * freedom) + 1) / ((8 * freedom) + 3);

    /// <summary>The inverse of <see cref="NormalOfStudent"/>, by halving.</summary>
    private static double StudentOfNormal(double z, double freedom)
    {
        var (low, high) = (0.0, 1_000.0);
        for (var step = 0; step < 100; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = NormalOfStudent(middle, freedom) < z ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
