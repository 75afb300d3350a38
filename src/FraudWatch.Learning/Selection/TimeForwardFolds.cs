namespace FraudWatch.Learning.Selection;

/// <summary>
/// Folds that only look ahead: each learns from the past and is measured on the period after it, as the model will be used.
/// The periods hold about equally many rows; the training part grows from fold to fold.
/// </summary>
public static class TimeForwardFolds
{
    /// <summary>Cuts the rows into folds + 1 periods; the first is only learnt from.</summary>
    /// <param name="days">Day of each row, in any count of days (such as DateOnly.DayNumber).</param>
    /// <param name="folds">Folds, 1 or more.</param>
    /// <param name="gapDays">Days before a test period that are not learnt from: labels need time to arrive, windows reach back.</param>
    /// <param name="groups">Names the row's group; groups that are measured on are not learnt from. Empty: rows stand alone.</param>
    /// <returns>The folds in time order. A fold whose training part is empty, for want of old rows, is left out.</returns>
    /// <exception cref="ArgumentException">Not one group per row, or fewer distinct days than folds + 1.</exception>
    public static IReadOnlyList<Fold> Draw(ReadOnlySpan<int> days, int folds, int gapDays = 0, ReadOnlySpan<int> groups = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(gapDays);
        if (!groups.IsEmpty && groups.Length != days.Length)
            throw new ArgumentException($"{groups.Length} groups for {days.Length} rows.", nameof(groups));

        var starts = Starts(days, folds);
        var drawn = new List<Fold>(folds);
        for (var fold = 0; fold < folds; fold++)
        {
            var end = fold + 1 < folds ? starts[fold + 1] : int.MaxValue;
            var split = Split(days, groups, starts[fold], end, gapDays);
            if (split.Train.Length > 0)
                drawn.Add(split);
        }

        return drawn;
    }

    /// <summary>First day of each test period: a day is never cut in two, and every period has at least one day.</summary>
    private static int[] Starts(ReadOnlySpan<int> days, int folds)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var day in days)
            counts[day] = counts.GetValueOrDefault(day) + 1;
        if (counts.Count < folds + 1)
            throw new ArgumentException($"{counts.Count} distinct days cannot be cut into {folds + 1} periods.", nameof(days));

        var starts = new List<int>(folds);
        var (before, daysLeft) = (0L, counts.Count);
        foreach (var (day, rows) in counts)
        {
            var due = before * (folds + 1) >= (long)(starts.Count + 1) * days.Length;
            var mustStart = daysLeft == folds - starts.Count;
            if (starts.Count < folds && daysLeft < counts.Count && (due || mustStart))
                starts.Add(day);
            before += rows;
            daysLeft--;
        }

        return [.. starts];
    }

    private static Fold Split(ReadOnlySpan<int> days, ReadOnlySpan<int> groups, int start, int end, int gapDays)
    {
        var test = new List<int>();
        var measured = new HashSet<int>();
        for (var row = 0; row < days.Length; row++)
        {
            if (days[row] < start || (days[row] >= end && end != int.MaxValue))
                continue;
            test.Add(row);
            if (!groups.IsEmpty)
                measured.Add(groups[row]);
        }

        var train = new List<int>();
        for (var row = 0; row < days.Length; row++)
        {
            if (days[row] < (long)start - gapDays && (groups.IsEmpty || !measured.Contains(groups[row])))
                train.Add(row);
        }

        return new Fold(0, [.. train], [.. test]);
    }
}
