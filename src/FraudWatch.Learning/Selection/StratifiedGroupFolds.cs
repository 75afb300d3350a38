namespace FraudWatch.Learning.Selection;

/// <summary>
/// Random folds in which each has its share of the positives, and no group (a provider, a person) is both learnt from and
/// measured on: rows of one group resemble each other more than a new group will.
/// </summary>
public static class StratifiedGroupFolds
{
    /// <summary>Folds of rows that each stand alone.</summary>
    /// <inheritdoc cref="Draw(ReadOnlySpan{bool}, ReadOnlySpan{int}, int, int, int)"/>
    public static IReadOnlyList<Fold> Draw(ReadOnlySpan<bool> labels, int folds, int seed, int repeats = 1)
    {
        var groups = new int[labels.Length];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = i;
        return Draw(labels, groups, folds, seed, repeats);
    }

    /// <summary>
    /// Folds of groups of rows. Groups are shuffled, those with most positives are dealt first, each to the fold that has
    /// fewest positives, then fewest rows: the strata are even as far as the groups allow.
    /// </summary>
    /// <param name="labels">Positive or not, one per row.</param>
    /// <param name="groups">Any number naming the row's group, one per row.</param>
    /// <param name="folds">Folds of each drawing, 2 or more and no more than there are groups.</param>
    /// <param name="seed">Seed of the first drawing; the next ones take the seeds after it.</param>
    /// <param name="repeats">How many drawings.</param>
    /// <returns>Drawing by drawing, fold by fold; within a drawing every row is in exactly one test part.</returns>
    /// <exception cref="ArgumentException">Not one group per label.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two folds, or more folds than groups.</exception>
    public static IReadOnlyList<Fold> Draw(ReadOnlySpan<bool> labels, ReadOnlySpan<int> groups, int folds, int seed, int repeats = 1)
    {
        if (groups.Length != labels.Length)
            throw new ArgumentException($"{groups.Length} groups for {labels.Length} labels.", nameof(groups));
        var members = Members(labels, groups);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(folds, members.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);

        var drawn = new List<Fold>(folds * repeats);
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var foldOfRow = Deal(members, labels.Length, folds, new Random(unchecked(seed + repeat)));
            for (var fold = 0; fold < folds; fold++)
                drawn.Add(Split(foldOfRow, fold, repeat));
        }

        return drawn;
    }

    private static Group[] Members(ReadOnlySpan<bool> labels, ReadOnlySpan<int> groups)
    {
        var byName = new Dictionary<int, Group>();
        var inOrder = new List<Group>();
        for (var row = 0; row < labels.Length; row++)
        {
            if (!byName.TryGetValue(groups[row], out var group))
            {
                byName[groups[row]] = group = new Group();
                inOrder.Add(group);
            }

            group.Rows.Add(row);
            group.Positives += labels[row] ? 1 : 0;
        }

        return [.. inOrder];
    }

    private static int[] Deal(Group[] groups, int rows, int folds, Random random)
    {
        var withPositives = groups.Where(g => g.Positives > 0).ToArray();
        var without = groups.Where(g => g.Positives == 0).ToArray();
        random.Shuffle(withPositives);
        random.Shuffle(without);
        var positives = new int[folds];
        var sizes = new int[folds];
        var foldOfRow = new int[rows];

        // The sorts are stable: equal groups stay shuffled.
        foreach (var group in withPositives.OrderByDescending(g => g.Positives).Concat(without.OrderByDescending(g => g.Rows.Count)))
        {
            var best = 0;
            for (var fold = 1; fold < folds; fold++)
            {
                var fewerPositives = group.Positives > 0 ? positives[fold].CompareTo(positives[best]) : 0;
                if (fewerPositives < 0 || (fewerPositives == 0 && sizes[fold] < sizes[best]))
                    best = fold;
            }

            positives[best] += group.Positives;
            sizes[best] += group.Rows.Count;
            foreach (var row in group.Rows)
                foldOfRow[row] = best;
        }

        return foldOfRow;
    }

    private static Fold Split(int[] foldOfRow, int fold, int repeat)
    {
        var train = new List<int>();
        var test = new List<int>();
        for (var row = 0; row < foldOfRow.Length; row++)
            (foldOfRow[row] == fold ? test : train).Add(row);
        return new Fold(repeat, [.. train], [.. test]);
    }

    private sealed class Group
    {
        public List<int> Rows { get; } = [];

        public int Positives { get; set; }
    }
}
