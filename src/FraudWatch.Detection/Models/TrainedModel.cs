using FraudWatch.Detection.Models.Learners;

namespace FraudWatch.Detection.Models;

/// <summary>
/// A model is its settings and the rows that it learnt from. Learning is repeatable to the byte, so the learner is fitted anew
/// when it is needed and no binary artefact can go stale.
/// </summary>
public sealed class TrainedModel
{
    private readonly Lazy<(IFittedModel Fitted, Calibrated Calibrated)> learnt;

    internal TrainedModel(ModelSettings settings, TrainingRows rows, double[] margins)
    {
        Settings = settings;
        Rows = rows;
        Margins = margins;
        learnt = new(() => (Candidates.Named(settings.Learner).Fit(rows, settings.Seed, CancellationToken.None),
            Calibrated.Fit(margins, rows.Labels, rows.Weights, rows.PositiveOnly)));
    }

    /// <summary>Settings and figures.</summary>
    public ModelSettings Settings { get; }

    /// <summary>The rows that it learnt from.</summary>
    public TrainingRows Rows { get; }

    /// <summary>Margin of each row by a model that had not learnt from it; the calibration is fitted to these.</summary>
    internal double[] Margins { get; }

    /// <summary>
    /// Scores institutions. One that it learnt from gets the word of a model that had not learnt from it: a model remembers too
    /// well what it was told.
    /// </summary>
    public IReadOnlyList<LearntScore> Score(InstitutionTable table, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        cancellation.ThrowIfCancellationRequested();
        var aligned = table.With(Rows.Features.Features);
        var unseen = Rows.Codes.Zip(Margins).Where(p => double.IsFinite(p.Second)).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var margins = learnt.Value.Fitted.Margins(aligned.Features).Select((margin, i) => unseen.GetValueOrDefault(table.Codes[i], margin));
        var (risk, paid) = (table.AtRisk(), table.Paid());
        return [.. margins.Select((margin, i) =>
        {
            var interval = learnt.Value.Calibrated.Interval(margin);
            return new LearntScore(table.Codes[i], learnt.Value.Calibrated.Probability(margin), interval.Lower, interval.Upper,
                Settings.Amount?.Amount(risk[i], paid[i]));
        })];
    }

    /// <summary>What each feature adds to each institution's log-odds: institutions x features, row by row, in the model's order.</summary>
    public double[] Contributions(InstitutionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return learnt.Value.Fitted.Contributions(table.With(Rows.Features.Features).Features);
    }

    /// <summary>Share of the true positives that is labelled; 1 unless the others are unlabelled.</summary>
    internal double LabelFrequency => learnt.Value.Calibrated.LabelFrequency;

    internal TrainedModel With(ModelSettings settings) => new(settings, Rows, Margins);
}
