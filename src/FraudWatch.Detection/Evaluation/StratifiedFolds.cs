namespace FraudWatch.Detection.Evaluation;

/// <summary>Random folds with the same share of positives in each.</summary>
public static class StratifiedFolds
{
    /// <summary>Index lists of the folds; every index is in exactly one. The same seed gives the same folds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two folds, or more than there are rows.</exception>
    public static IReadOnlyList<int[]> Draw(ReadOnlySpan<bool> labels, int folds, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(folds, labels.Length);
        var random = new Random(seed);
        var members = Enumerable.Range(0, folds).Select(_ => new List<int>()).ToArray();
        var next = 0;
        foreach (var label in new[] { true, false })
        {
            var indices = new List<int>();
            for (var i = 0; i < labels.Length; i++)
            {
                if (labels[i] == label)
                    indices.Add(i);
            }

            var shuffled = indices.ToArray();
            random.Shuffle(shuffled);
            foreach (var index in shuffled)
                members[next++ % folds].Add(index);
        }

        return [.. members.Select(m => m.ToArray())];
    }
}
