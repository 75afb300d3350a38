using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Outliers;

/// <summary>Turns deviations towards the side that calls for a question.</summary>
public static class Suspicion
{
    /// <summary>How far each value lies on its suspicious side: 0 for what is usual, unknown, or far on the other side.</summary>
    /// <param name="deviations">Rows by features, 0 usual; see <see cref="PeerDeviations"/>.</param>
    /// <param name="sides">Side of each feature.</param>
    /// <exception cref="ArgumentException">There is not one side per feature.</exception>
    public static FeatureMatrix Of(FeatureMatrix deviations, IReadOnlyList<TailSide> sides)
    {
        ArgumentNullException.ThrowIfNull(deviations);
        ArgumentNullException.ThrowIfNull(sides);
        if (sides.Count != deviations.ColumnCount)
            throw new ArgumentException($"{sides.Count} sides for {deviations.ColumnCount} features.", nameof(sides));
        var columns = new float[sides.Count][];
        for (var f = 0; f < columns.Length; f++)
            columns[f] = Column(deviations.Column(f), sides[f]);
        return new FeatureMatrix(deviations.Features, columns);
    }

    private static float[] Column(ReadOnlySpan<float> deviations, TailSide side)
    {
        var turned = new float[deviations.Length];
        for (var i = 0; i < turned.Length; i++)
        {
            var far = side switch
            {
                TailSide.High => deviations[i],
                TailSide.Low => -deviations[i],
                _ => Math.Abs(deviations[i]),
            };

            // A comparison with NaN is false: what is not known accuses nobody.
            turned[i] = far > 0 ? far : 0;
        }

        return turned;
    }
}
