namespace FraudWatch.Learning.Metrics;

/// <summary>
/// Measures of a ranking against 0/1 labels. Scores: higher is more suspicious; equal scores are treated as one block,
/// so that no measure depends on the order in which ties happen to be stored.
/// </summary>
public static class RankingMetrics
{
    /// <summary>
    /// Area under the ROC curve, from mid-ranks (Mann-Whitney U; Hanley and McNeil 1982). 0..1, 0.5 is chance.
    /// NaN when one class is empty.
    /// </summary>
    public static double AreaUnderRoc(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var order = Descending(scores, labels.Length);
        long positives = Count(labels);
        long negatives = labels.Length - positives;
        if (positives == 0 || negatives == 0)
            return double.NaN;

        double concordant = 0;
        long negativesAbove = 0;
        foreach (var (positive, negative) in new TieBlocks(scores, labels, order))
        {
            concordant += positive * (negatives - negativesAbove - negative + negative / 2.0);
            negativesAbove += negative;
        }

        return concordant / ((double)positives * negatives);
    }

    /// <summary>
    /// Average precision: the sum over blocks of equal score of (recall gained) x (precision at the block's end), without
    /// interpolation (the definition used for information retrieval, Manning et al. 2008, 8.4). NaN without positives.
    /// </summary>
    public static double AveragePrecision(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var order = Descending(scores, labels.Length);
        long positives = Count(labels);
        if (positives == 0)
            return double.NaN;

        double sum = 0;
        long found = 0, seen = 0;
        foreach (var (positive, negative) in new TieBlocks(scores, labels, order))
        {
            found += positive;
            seen += positive + negative;
            sum += (double)positive / positives * ((double)found / seen);
        }

        return sum;
    }

    /// <summary>
    /// Share of positives among the first <paramref name="k"/>; a block of equal scores that straddles the cut counts with
    /// its mean, as if its order were drawn at random. NaN when <paramref name="k"/> is not within 1..n.
    /// </summary>
    public static double PrecisionAt(int k, ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var order = Descending(scores, labels.Length);
        if (k < 1 || k > labels.Length)
            return double.NaN;

        double found = 0;
        long room = k;
        foreach (var (positive, negative) in new TieBlocks(scores, labels, order))
        {
            var taken = Math.Min(room, positive + negative);
            found += (double)positive * taken / (positive + negative);
            room -= taken;
            if (room == 0)
                break;
        }

        return found / k;
    }

    /// <summary>
    /// Share of all positives that is among the first <paramref name="k"/>, ties at the cut as in
    /// <see cref="PrecisionAt"/>. NaN without positives, or when <paramref name="k"/> is not within 1..n.
    /// </summary>
    public static double RecallAt(int k, ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var positives = Count(labels);
        return positives == 0 ? double.NaN : PrecisionAt(k, scores, labels) * k / positives;
    }

    /// <summary>
    /// How many times more positives the first <paramref name="k"/> hold than as many drawn at random would. 1 is chance.
    /// NaN without positives, or when <paramref name="k"/> is not within 1..n.
    /// </summary>
    public static double LiftAt(int k, ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var positives = Count(labels);
        return positives == 0 ? double.NaN : PrecisionAt(k, scores, labels) * labels.Length / positives;
    }

    /// <summary>
    /// The cut with the greatest F1, and that F1; the higher cut on a tie. Chosen on the rows that it is measured on, the F1
    /// flatters: choose on one set, measure with <see cref="ConfusionCounts.At"/> on another. NaN without positives.
    /// </summary>
    public static (double Threshold, double F1) BestF1(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var order = Descending(scores, labels.Length);
        var positives = Count(labels);
        var best = (Threshold: double.NaN, F1: double.NaN);
        if (positives == 0)
            return best;

        int found = 0, seen = 0;
        foreach (var (positive, negative) in new TieBlocks(scores, labels, order))
        {
            found += (int)positive;
            seen += (int)(positive + negative);
            var f1 = 2.0 * found / (seen + positives);
            if (!(f1 <= best.F1))
                best = (scores[order[seen - 1]], f1);
        }

        return best;
    }

    private static long Count(ReadOnlySpan<bool> labels)
    {
        long n = 0;
        foreach (var label in labels)
            n += label ? 1 : 0;
        return n;
    }

    private static int[] Descending(ReadOnlySpan<double> scores, int labels)
    {
        if (scores.Length != labels)
            throw new ArgumentException($"{scores.Length} scores for {labels} labels.", nameof(scores));

        var keys = new double[scores.Length];
        var order = new int[scores.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (double.IsNaN(scores[i]))
                throw new ArgumentException($"Score {i} is not a number.", nameof(scores));
            keys[i] = -scores[i];
            order[i] = i;
        }

        Array.Sort(keys, order);
        return order;
    }

    /// <summary>Walks a descending order block by block: (positives, negatives) that share one score.</summary>
    private ref struct TieBlocks(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, int[] order)
    {
        private readonly ReadOnlySpan<double> _scores = scores;
        private readonly ReadOnlySpan<bool> _labels = labels;
        private int _next;

        public (long Positive, long Negative) Current { get; private set; }

        public readonly TieBlocks GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next >= order.Length)
                return false;

            var score = _scores[order[_next]];
            long positive = 0, negative = 0;
            for (; _next < order.Length && _scores[order[_next]] == score; _next++)
            {
                if (_labels[order[_next]])
                    positive++;
                else
                    negative++;
            }

            Current = (positive, negative);
            return true;
        }
    }
}
