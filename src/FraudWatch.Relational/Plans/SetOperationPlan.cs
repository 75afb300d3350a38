namespace FraudWatch.Relational;

/// <summary>UNION, EXCEPT and INTERSECT, with or without ALL for UNION.</summary>
internal sealed class SetOperationPlan(Plan left, Plan right, string kind, bool keepsAlike) : Plan
{
    public override bool Pass(Run run, Frame? outer, bool isKept, IRowTaker taker)
    {
        if (kind == "UNION" && keepsAlike)
            return Pass(left, run, outer, isKept, taker) && Pass(right, run, outer, isKept, taker);
        return Pass(Combined(left.Rows(run, outer).Rows, right.Rows(run, outer).Rows), taker);
    }

    /// <summary>A side that stays the same while the other changes is made once.</summary>
    private bool Pass(Plan side, Run run, Frame? outer, bool isKept, IRowTaker taker) => side.IsConstant || (IsCorrelated && !side.IsCorrelated)
        ? Pass(side.Rows(run, outer).Rows, taker)
        : side.Pass(run, outer, isKept, taker);

    private static bool Pass(IEnumerable<Value[]> rows, IRowTaker taker)
    {
        foreach (var row in rows)
        {
            if (!taker.Take(row))
                return false;
        }

        return true;
    }

    private IEnumerable<Value[]> Combined(IReadOnlyList<Value[]> first, IReadOnlyList<Value[]> second) => (kind, keepsAlike) switch
    {
        ("UNION", false) => first.Concat(second).Distinct(RowComparer.Instance),
        ("EXCEPT", false) => first.Except(second, RowComparer.Instance),
        ("INTERSECT", false) => first.Intersect(second, RowComparer.Instance),
        _ => throw new QueryException($"{kind} ALL is not known here."),
    };
}
