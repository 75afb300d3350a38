namespace FraudWatch.Relational;

/// <summary>
/// Puts the sources in the order in which they are joined. What is new leads, so that fixed tables, which may be large, are only looked
/// up by index; beyond the first LEFT JOIN the order of the text stays.
/// </summary>
internal sealed class JoinPlanner(Scope scope, List<FromEntry> entries, List<Conjunct> conditions)
{
    private readonly List<Conjunct> open = conditions;
    private ulong bound;

    public JoinStep[] Plan()
    {
        var firstLeft = entries.FindIndex(entry => entry.On is not null);
        var movable = entries[..(firstLeft < 0 ? entries.Count : firstLeft)];
        var steps = new List<JoinStep>();
        while (movable.Count > 0)
        {
            var next = movable.OrderBy(Rank).First();
            movable.Remove(next);
            steps.Add(Inner(next));
        }

        if (firstLeft >= 0)
            steps.AddRange(entries[firstLeft..].Select(entry => entry.On is null ? Inner(entry) : Left(entry, entry.On)));
        return [.. steps];
    }

    /// <summary>0 new and linked, 1 fixed and linked, 2 new, 3 fixed; OrderBy is stable, so the text decides the rest.</summary>
    private int Rank(FromEntry entry)
    {
        var isFixed = scope.Sources[entry.Place].IsConstant;
        var isLinked = open.Any(condition => KeyOf(condition, entry.Place) is not null);
        return (isLinked, isFixed) switch { (true, false) => 0, (true, true) => 1, (false, false) => 2, _ => 3 };
    }

    private JoinStep Inner(FromEntry entry)
    {
        var own = 1UL << entry.Place;
        var ready = open.Where(condition => (condition.Uses.Sources & ~(bound | own)) == 0).ToList();
        open.RemoveAll(ready.Contains);
        var step = Step(entry.Place, ready, isLeft: false, after: []);
        bound |= own;
        return step;
    }

    private JoinStep Left(FromEntry entry, Conjunct[] on)
    {
        var own = 1UL << entry.Place;
        var after = open.Where(condition => (condition.Uses.Sources & ~(bound | own)) == 0).ToList();
        open.RemoveAll(after.Contains);
        var step = Step(entry.Place, on, isLeft: true, [.. after]);
        bound |= own;
        return step;
    }

    private JoinStep Step(int place, IReadOnlyCollection<Conjunct> ready, bool isLeft, Conjunct[] after)
    {
        var own = 1UL << place;
        var local = ready.Where(condition => condition.Uses.Sources == own && !condition.Uses.IsOuter).ToArray();
        var keyed = ready.Except(local).Select(condition => (Condition: condition, Key: KeyOf(condition, place))).Where(pair => pair.Key is not null).ToList();
        Conjunct[] residual = [.. ready.Except(local).Except(keyed.Select(pair => pair.Condition))];
        var deciding = keyed.Count == 0 && scope.Sources[place].IsConstant ? Deciding(place, local, residual) : null;
        return new JoinStep(place, [.. keyed.Select(pair => pair.Key!)])
        {
            Deciding = deciding,
            Source = scope.Sources[place],
            Slot = scope.Compilation.NextSlot(),
            MemorySlot = deciding is null ? -1 : scope.Compilation.NextSlot(),
            IsLeft = isLeft,
            Local = local,
            Residual = residual,
            After = after,
        };
    }

    /// <summary>The columns of other sources that alone decide which rows of a fixed one belong to them; nothing where more does.</summary>
    private (int Source, int[] Places, int Column)[]? Deciding(int place, Conjunct[] local, Conjunct[] residual)
    {
        var isOpen = residual.Length == 0 || local.Concat(residual).Any(condition => condition.Uses.IsVarying || condition.Uses.IsOuter);
        return isOpen ? null : [.. residual.SelectMany(condition => condition.Uses.Columns).Where(column => column.Source != place).Distinct().Order()
            .Select(column => (column.Source, scope.Sources[column.Source].Columns.Places, column.Column))];
    }

    private JoinKey? KeyOf(Conjunct condition, int place)
    {
        if (condition.Sides is not var (left, right))
            return null;
        return IsKey(left, right, place) ? new JoinKey(left, right) : IsKey(right, left, place) ? new JoinKey(right, left) : null;
    }

    private bool IsKey(ConjunctSide row, ConjunctSide wanted, int place)
    {
        var own = 1UL << place;
        return row.Uses.Sources == own && !row.Uses.HasContext && (wanted.Uses.Sources & ~bound) == 0
            && (wanted.Uses.Sources != 0 || wanted.Uses.IsOuter);
    }
}
