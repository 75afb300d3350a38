using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Compiles EXISTS, IN (SELECT …), comparisons with ANY, and queries that stand for one value.</summary>
internal sealed class SubqueryCompiler(Scope scope, ExpressionCompiler compiler)
{
    public Func<Frame, Value> Compile(JsonElement node)
    {
        var kind = Tree.Text(node, "subquery_type");
        var child = kind == "ANY" ? compiler.Compile(node.GetProperty("child")) : null;
        var plan = QueryCompiler.Compile(node.GetProperty("subquery").GetProperty("node"), scope, scope.CommonTables, scope.Compilation);
        if (kind != "EXISTS")
            plan.Columns.Need(0);
        scope.Uses.HasContext = true;
        scope.Uses.IsVarying |= !plan.IsConstant;
        scope.IsVarying |= !plan.IsConstant;
        return kind switch
        {
            "EXISTS" => frame => Value.Of(plan.HasRows(frame.Run, frame)),
            "SCALAR" => frame => Single(plan.Rows(frame.Run, frame)),
            "ANY" when Tree.Text(node, "comparison_type") == "COMPARE_EQUAL" => Contains(child!, plan),
            "ANY" => Any(child!, plan, Comparisons.Of(Tree.Text(node, "comparison_type"))),
            _ => throw new QueryException($"A subquery of the kind {kind} is not known here."),
        };
    }

    private static Value Single(Relation rows) => rows.Rows.Count switch
    {
        0 => Value.Null,
        1 => rows.Rows[0][0],
        _ => throw new QueryException("A query that stands for one value has several rows."),
    };

    private Func<Frame, Value> Contains(Func<Frame, Value> child, Plan plan)
    {
        if (plan.IsCorrelated)
            return Any(child, plan, Comparison.Equal);
        var slot = scope.Compilation.NextSlot();
        return frame =>
        {
            var set = frame.Run.Set(slot, plan.IsConstant)
                ?? frame.Run.KeepSet(slot, plan.IsConstant, new HashSet<Value>(plan.Rows(frame.Run, null).Rows.Select(row => row[0]), ValueComparer.Instance));
            var wanted = child(frame);
            if (set.Count == 0)
                return Value.Of(false);
            if (wanted.IsNull)
                return wanted;
            return set.Contains(wanted) ? Value.Of(true) : set.Contains(Value.Null) ? Value.Null : Value.Of(false);
        };
    }

    private static Func<Frame, Value> Any(Func<Frame, Value> child, Plan plan, Comparison test) => frame =>
    {
        var wanted = child(frame);
        var isUnknown = false;
        foreach (var row in plan.Rows(frame.Run, frame).Rows)
        {
            if (wanted.IsNull || row[0].IsNull)
                isUnknown = true;
            else if (test.Holds(wanted, row[0]))
                return Value.Of(true);
        }

        return isUnknown ? Value.Null : Value.Of(false);
    };
}
