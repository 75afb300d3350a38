using System.Globalization;
using System.Text;

namespace FraudWatch.Learning.Surveillance;

/// <summary>Limits by bands of mean and dispersion. Each band has the limit of its worst corner: least mean, greatest dispersion.</summary>
public static class CusumLimitTable
{
    private const int Seed = 20050101;
    private static readonly double[] Means = [0.5, 1, 2, 4, 8, 16, 32, 64, 100000];
    private static readonly double[] Dispersions = [0, 1.1, 1.5, 2, 3, 5, 10];

    /// <summary>The table as CSV: mean_from (inclusive), mean_to (exclusive), dispersion_from (exclusive), dispersion_to (inclusive), alarm_limit.</summary>
    public static string Csv(CusumLimits limits)
    {
        var csv = new StringBuilder("mean_from:DOUBLE,mean_to:DOUBLE,dispersion_from:DOUBLE,dispersion_to:DOUBLE,alarm_limit:DOUBLE\n");
        foreach (var (from, to) in Means.Zip(Means.Skip(1)))
        {
            foreach (var (least, greatest) in Dispersions.Zip(Dispersions.Skip(1)))
                csv.Append(CultureInfo.InvariantCulture, $"{from},{to},{least},{greatest},{limits.Simulate(from, greatest, Seed)}\n");
        }

        return csv.ToString();
    }
}
