namespace FraudWatch.Detection.Models;

/// <summary>Compares a run's institutions with those that a model was trained among.</summary>
public static class Drift
{
    /// <summary>Customary limit of the population stability index (Siddiqi 2006).</summary>
    public const double Moved = 0.25;

    private const double CalibrationOff = 0.1;
    private const int FewestVerdicts = 20;

    /// <summary>All signs: each feature, the score, and the calibration where verdicts came since.</summary>
    public static IReadOnlyList<DriftSign> Of(
        TrainedModel model, InstitutionTable table, IReadOnlyList<LearntScore> scores, IReadOnlyCollection<InstitutionLabel> verdicts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        var signs = model.Settings.Features
            .Select(bins => (bins, Index: bins.Index(TrainModel.Doubles(table.Column(bins.Name)))))
            .Select(p => new DriftSign("feature", p.bins.Name, p.Index, p.Index > Moved)).ToList();
        var shift = model.Settings.Score.Index([.. scores.Select(s => s.Probability)]);
        signs.Add(new DriftSign("score", "probability", shift, shift > Moved));
        if (Calibration(model, scores, verdicts) is { } off)
            signs.Add(new DriftSign("calibration", "verdicts since training", off, Math.Abs(off) > CalibrationOff));
        return signs;
    }

    private static double? Calibration(TrainedModel model, IReadOnlyList<LearntScore> scores, IReadOnlyCollection<InstitutionLabel> verdicts)
    {
        var learnt = model.Rows.Codes.ToHashSet(StringComparer.Ordinal);
        var given = scores.ToDictionary(s => s.Code, s => s.Probability, StringComparer.Ordinal);
        var since = verdicts.Where(v => !learnt.Contains(v.Code) && given.ContainsKey(v.Code)).ToArray();
        return since.Length < FewestVerdicts ? null : since.Average(v => (v.IsPositive ? 1 : 0) - given[v.Code]);
    }
}
