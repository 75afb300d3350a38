using FraudWatch.Learning.Data;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Linear;

/// <summary>
/// One column of the linear model, made from one feature: its value, whether it is missing, or whether it is a category.
/// Standardised by the training rows.
/// </summary>
/// <param name="Feature">Number of the feature.</param>
/// <param name="Kind">What is read from it.</param>
/// <param name="Category">The category of an <see cref="LinearTermKind.IsCategory"/> term; 0 otherwise.</param>
/// <param name="Mean">Mean over the training rows that have the value.</param>
/// <param name="Deviation">Standard deviation over all training rows, missing ones at the mean; above 0.</param>
public sealed record LinearTerm(int Feature, LinearTermKind Kind, int Category, double Mean, double Deviation)
{
    /// <summary>The standardised term of every row.</summary>
    internal double[] Values(FeatureMatrix rows)
    {
        var source = rows.Column(Feature);
        var values = new double[source.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = (Raw(source[i]) - Mean) / Deviation;
        return values;
    }

    internal void Write(ModelWriter writer)
    {
        writer.Write("feature", Feature);
        writer.Write("reads", Kind.ToString());
        writer.Write("category", Category);
        writer.Write("mean", Mean);
        writer.Write("deviation", Deviation);
    }

    internal static LinearTerm Read(ModelReader reader) =>
        new(reader.Int32("feature"), reader.Named<LinearTermKind>("reads"), reader.Int32("category"), reader.Double("mean"), reader.Double("deviation"));

    private double Raw(float value)
    {
        var missing = float.IsNaN(value);
        return Kind switch
        {
            LinearTermKind.Value => missing ? Mean : value,
            LinearTermKind.IsMissing => missing ? 1 : 0,
            _ => value == Category ? 1 : 0,
        };
    }
}
