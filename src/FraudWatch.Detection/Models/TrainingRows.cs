using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Models;

/// <summary>Institutions with a label, as a learner takes them.</summary>
/// <param name="Codes">Institution codes, in ordinal order.</param>
/// <param name="Features">One row for each.</param>
/// <param name="Labels">One for each.</param>
/// <param name="Weights">One for each; their mean is 1.</param>
/// <param name="Days">Day number of each decision; empty unless all are known.</param>
/// <param name="Amounts">Amount confirmed (yuan), NaN where unknown.</param>
public sealed record TrainingRows(
    IReadOnlyList<string> Codes, FeatureMatrix Features, bool[] Labels, double[] Weights, int[] Days, double[] Amounts)
{
    /// <summary>Below so many institutions of either class nothing can be learnt, let alone tested.</summary>
    public const int FewestOfAClass = 5;

    private const double GreatestWeight = 20;

    /// <summary>Whether the negatives are institutions of which nothing is known.</summary>
    public bool PositiveOnly { get; init; }

    /// <summary>Positives among the labels.</summary>
    public int Positives => Labels.Count(label => label);

    /// <summary>
    /// Joins labels with features. Verdicts of random draws stand for all institutions that nobody chose for a reason: each is
    /// weighted by how many of those it stands for (inverse probability of selection), at most 20 times a chosen one.
    /// </summary>
    /// <exception cref="InvalidDataException">No label matches, all are alike, or there are too few; the message says which.</exception>
    public static TrainingRows Of(InstitutionTable table, IReadOnlyCollection<InstitutionLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(labels);
        var known = labels.ToDictionary(label => label.Code, StringComparer.Ordinal);
        var rows = Enumerable.Range(0, table.Codes.Count).Where(row => known.ContainsKey(table.Codes[row])).ToArray();
        if (rows.Length == 0)
            throw new InvalidDataException("No labelled institution is in the store: check the id column, and that run has finished.");
        var found = rows.Select(row => known[table.Codes[row]]).ToArray();
        var positives = found.Count(label => label.IsPositive);
        if (positives == 0 || positives == found.Length)
            throw new InvalidDataException("All labelled institutions have the same label: there is nothing to learn.");
        if (Math.Min(positives, found.Length - positives) < FewestOfAClass)
            throw new InvalidDataException(
                $"{positives} positive and {found.Length - positives} negative institutions are too few to learn from; {FewestOfAClass} of each are the least.");
        return new TrainingRows(
            [.. found.Select(label => label.Code)], table.Features.Rows(rows), [.. found.Select(label => label.IsPositive)],
            WeightsOf(found, table.Codes.Count), DaysOf(found), [.. found.Select(label => label.Amount ?? double.NaN)]);
    }

    /// <summary>A part of the rows.</summary>
    public TrainingRows Take(int[] rows) => new(
        [.. rows.Select(i => Codes[i])], Features.Rows(rows), [.. rows.Select(i => Labels[i])], [.. rows.Select(i => Weights[i])],
        Days.Length == 0 ? [] : [.. rows.Select(i => Days[i])], [.. rows.Select(i => Amounts[i])])
    {
        PositiveOnly = PositiveOnly,
    };

    /// <summary>
    /// Joins the confirmed labels with all institutions: whoever is not confirmed is unlabelled, also where an inspection found nothing.
    /// The confirmed are taken for a random part of all who violate, which they are the less the more a ranking chose them.
    /// </summary>
    /// <exception cref="InvalidDataException">Too few confirmed institutions are in the table, or too few others.</exception>
    public static TrainingRows OfPositives(InstitutionTable table, IReadOnlyCollection<InstitutionLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(labels);
        var confirmed = labels.Where(label => label.IsPositive).ToDictionary(label => label.Code, StringComparer.Ordinal);
        var found = table.Codes.Count(confirmed.ContainsKey);
        if (Math.Min(found, table.Codes.Count - found) < FewestOfAClass)
            throw new InvalidDataException($"{found} confirmed of {table.Codes.Count} institutions cannot be learnt from; {FewestOfAClass} confirmed and as many others are the least.");
        return new TrainingRows(
            table.Codes, table.Features, [.. table.Codes.Select(confirmed.ContainsKey)], [.. table.Codes.Select(_ => 1.0)], [],
            [.. table.Codes.Select(code => confirmed.GetValueOrDefault(code)?.Amount ?? double.NaN)])
        {
            PositiveOnly = true,
        };
    }

    private static int[] DaysOf(InstitutionLabel[] labels) =>
        labels.All(label => label.DecidedOn is not null) ? [.. labels.Select(label => label.DecidedOn.GetValueOrDefault().DayNumber)] : [];

    private static double[] WeightsOf(InstitutionLabel[] labels, int institutions)
    {
        var random = labels.Count(label => label.IsRandom);
        var chosen = labels.Length - random;
        if (random == 0 || chosen == 0)
            return [.. labels.Select(_ => 1.0)];
        var heavy = Math.Clamp((double)(institutions - chosen) / random, 1, GreatestWeight);
        var mean = ((heavy * random) + chosen) / labels.Length;
        return [.. labels.Select(label => (label.IsRandom ? heavy : 1) / mean)];
    }
}
