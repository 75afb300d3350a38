using FraudWatch.Learning.Data;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Outliers;

/// <summary>The tails of every feature, and the features that they belong to.</summary>
internal sealed record FittedTails(IReadOnlyList<Feature> Features, TailColumn[] Columns)
{
    public static FittedTails Of(FeatureMatrix rows, int? threads, CancellationToken cancellation)
    {
        FitInput.Check(rows, 1);
        var columns = new TailColumn[rows.ColumnCount];
        Threads.For(columns.Length, threads, f => columns[f] = TailColumn.Of(rows.Features[f].Kind, rows.Column(f)), cancellation);
        return new FittedTails(rows.Features, columns);
    }

    /// <summary>Writes the left and the right tails of a row.</summary>
    public void Read(FeatureMatrix rows, int row, Span<double> left, Span<double> right)
    {
        for (var f = 0; f < Columns.Length; f++)
            (left[f], right[f]) = Columns[f].At(rows.Column(f)[row]);
    }

    public void Write(ModelWriter writer)
    {
        writer.Write("features", Features);
        writer.WriteParts("columns", Columns, (part, column) => part.Write("sorted", column.Sorted));
    }

    public static FittedTails Read(ModelReader reader)
    {
        var features = reader.Features("features");
        var columns = reader.Parts("columns", part => part.Singles("sorted"));
        ModelReader.Require(columns.Length == features.Length);
        return new FittedTails(features, [.. features.Zip(columns, (feature, sorted) => new TailColumn(feature.Kind, sorted))]);
    }
}
