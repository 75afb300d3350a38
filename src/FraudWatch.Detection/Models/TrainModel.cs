using DuckDB.NET.Data;
using FraudWatch.Detection.Models.Learners;
using FraudWatch.Detection.Rules;
using FraudWatch.Learning.Selection;

namespace FraudWatch.Detection.Models;

/// <summary>Learns from labelled institutions, and measures on unseen ones what the learning is worth.</summary>
public static class TrainModel
{
    private const int Folds = 5;

    /// <summary>Trains on the tables of a finished run. Nothing is written.</summary>
    /// <param name="connection">A connection with the tables of a finished run.</param>
    /// <param name="labels">What is known; at least five institutions of each class.</param>
    /// <param name="source">Where the labels came from, for the card.</param>
    /// <param name="watermark">Number of batches in the lake.</param>
    /// <param name="seed">Of every random choice: the same data and seed give the same bytes.</param>
    /// <param name="options">What is read, and what counts as a label; null for totals and both labels.</param>
    /// <param name="progress">Told 0..1.</param>
    /// <param name="cancellation">Stops between models.</param>
    /// <exception cref="InvalidDataException">The labels cannot be learnt from; the message says why.</exception>
    public static TrainedModel Run(
        DuckDBConnection connection, IReadOnlyCollection<InstitutionLabel> labels, string source, long watermark, int seed,
        TrainOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(labels);
        options ??= new TrainOptions();
        var days = labels.Where(label => label.DecidedOn is not null).ToDictionary(label => label.Code, label => label.DecidedOn.GetValueOrDefault(), StringComparer.Ordinal);
        var table = InstitutionTable.Read(connection, options.Input);
        var then = options.Input == FeatureInput.Totals ? table : InstitutionTable.Read(connection, options.Input, days);
        var rows = options.PositiveOnly ? TrainingRows.OfPositives(then, labels) : TrainingRows.Of(then, labels);
        var rating = RatingOf(connection);
        var folds = HeldOut.FoldsOf(rows, Folds, repeats: 1);
        var tested = folds.Select((fold, i) =>
        {
            var predicted = HeldOut.Predict(rows, fold, seed, cancellation);
            progress?.Report((i + 1.0) / (folds.Count + 1));
            return predicted;
        }).ToArray();
        var model = HeldOutFigures.Of(tested.Select(t => (t.Probabilities, LabelsOf(rows, t.Fold))));
        var without = HeldOutFigures.Of(folds.Select(fold => (fold.Test.Select(i => rating.GetValueOrDefault(rows.Codes[i])).ToArray(), LabelsOf(rows, fold))));

        var paid = new InstitutionTable(rows.Codes, rows.Features).Paid();
        var size = HeldOutRanking.Of(folds.Select(fold => (fold.Test.Select(i => float.IsNaN(paid[i]) ? 0 : (double)paid[i]).ToArray(), LabelsOf(rows, fold))));

        var choice = LearnerChoice.Of(rows, Candidates.For(rows), LearnerChoice.FoldsOf(rows, Folds, seed), seed, cancellation);
        var settings = SettingsOf(table, rows, choice, source, watermark, seed) with
        {
            Input = options.Input,
            PositiveOnly = options.PositiveOnly,
            AsOfDecision = options.Input == FeatureInput.Totals ? 0 : rows.Codes.Count(days.ContainsKey),
            HeldOut = model,
            Rating = without,
            Size = size,
            IsBetter = model.AveragePrecision > without.AveragePrecision,
        };
        var draft = new TrainedModel(settings, rows, choice.Margins);
        var scored = draft.Score(table, cancellation).Select(s => s.Probability).ToArray();
        progress?.Report(1);
        return draft.With(draft.Settings with { Score = FeatureBins.Of("probability", scored), LabelFrequency = draft.LabelFrequency });
    }

    private static bool[] LabelsOf(TrainingRows rows, Fold fold) => [.. fold.Test.Select(i => rows.Labels[i])];

    private static Dictionary<string, double> RatingOf(DuckDBConnection connection) =>
        connection.Rows("select fixmedins_code, probability from risk.probability", r => (r.GetString(0), r.GetDouble(1)))
            .ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    private static ModelSettings SettingsOf(InstitutionTable table, TrainingRows rows, LearnerChoice choice, string source, long watermark, int seed) => new()
    {
        Learner = choice.Learner.Name,
        Seed = seed,
        Watermark = watermark,
        Labels = source,
        Institutions = rows.Labels.Length,
        Positives = rows.Positives,
        Candidates = choice.Precision,
        HeldOut = new HeldOutFigures(0, 0, 0, 0),
        Rating = new HeldOutFigures(0, 0, 0, 0),
        IsBetter = false,
        Amount = AmountModel.Fit(
            Doubles(new InstitutionTable(rows.Codes, rows.Features).AtRisk()),
            Doubles(new InstitutionTable(rows.Codes, rows.Features).Paid()), rows.Amounts),
        Features = [.. table.Features.Features.Select((feature, i) => FeatureBins.Of(feature.Name, Doubles(table.Features.Column(i).ToArray())))],
        Score = new FeatureBins("probability", [], [0, 1]),
    };

    internal static double[] Doubles(float[] values) => Array.ConvertAll(values, value => (double)value);
}
