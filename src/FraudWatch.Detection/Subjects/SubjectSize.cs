using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Subjects;

/// <summary>One number for how large a subject is: the mean of its standardised log size features.</summary>
internal static class SubjectSize
{
    private const double LeastDeviation = 1e-8;

    /// <summary>One size per row; what is unknown counts as average.</summary>
    public static double[] Of(FeatureMatrix sizes)
    {
        var size = new double[sizes.RowCount];
        for (var f = 0; f < sizes.ColumnCount; f++)
        {
            var logged = Array.ConvertAll(sizes.Column(f).ToArray(), value => Math.Log(1 + Math.Max((double)value, 0)));
            var known = logged.Where(double.IsFinite).ToArray();
            var mean = known.DefaultIfEmpty().Average();
            var deviation = Math.Sqrt(known.Select(value => (value - mean) * (value - mean)).DefaultIfEmpty().Average());
            for (var row = 0; row < size.Length; row++)
                size[row] += deviation > LeastDeviation && double.IsFinite(logged[row]) ? (logged[row] - mean) / deviation / sizes.ColumnCount : 0;
        }

        return size;
    }
}
