namespace FraudWatch.Relational;

/// <summary>UNION, EXCEPT and INTERSECT, with or without ALL for UNION.</summary>
internal sealed class SetOperationPlan(Plan left, Plan right, string kind, bool keepsAlike) : Plan
{
    protected override Relation Compute(Run run, Frame? outer)
    {
        var first = left.Rows(run, outer).Rows;
        var second = right.Rows(run, outer).Rows;
        return new Relation((kind, keepsAlike) switch
        {
            ("UNION", true) => [.. first, .. second],
            ("UNION", false) => [.. first.Concat(second).Distinct(RowComparer.Instance)],
            ("EXCEPT", false) => [.. first.Except(second, RowComparer.Instance)],
            ("INTERSECT", false) => [.. first.Intersect(second, RowComparer.Instance)],
            _ => throw new QueryException($"{kind} ALL is not known here."),
        });
    }
}
