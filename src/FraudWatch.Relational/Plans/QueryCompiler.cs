using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Compiles a query of either kind: a SELECT or two of them put together.</summary>
internal static class QueryCompiler
{
    public static Plan Compile(JsonElement node, Scope? outer, CommonTables commonTables, Compilation compilation)
    {
        foreach (var (name, query) in Tree.CommonTables(node))
        {
            var plan = Compile(query, outer, commonTables, compilation);
            if (plan is SelectPlan)
                plan.Columns.MakeDense();
            commonTables = commonTables.With(name, plan);
        }

        return Tree.Type(node) switch
        {
            "SELECT_NODE" => new SelectCompiler(new Scope(outer, commonTables, compilation), node).Compile(),
            "SET_OPERATION_NODE" => SetOperation(node, outer, commonTables, compilation),
            var other => throw new QueryException($"A query of the kind {other} is not known here."),
        };
    }

    private static SetOperationPlan SetOperation(JsonElement node, Scope? outer, CommonTables commonTables, Compilation compilation)
    {
        var left = Compile(node.GetProperty("left"), outer, commonTables, compilation);
        var right = Compile(node.GetProperty("right"), outer, commonTables, compilation);
        if (left.Columns.Names.Count != right.Columns.Names.Count)
            throw new QueryException("The two sides of a set operation have different numbers of columns.");
        var columns = new ColumnSet(left.Columns.Names);
        var keepsAlike = Tree.Flag(node, "setop_all");
        for (var i = 0; i < columns.Names.Count; i++)
        {
            var column = i;
            void Need()
            {
                left.Columns.Need(column);
                right.Columns.Need(column);
            }

            columns.WhenNeeded(column, Need);
            if (!keepsAlike)
                columns.Need(column);
        }

        return new SetOperationPlan(left, right, Tree.Text(node, "setop_type"), keepsAlike)
        {
            Columns = columns,
            Slot = compilation.NextSlot(),
            IsConstant = left.IsConstant && right.IsConstant,
            IsCorrelated = left.IsCorrelated || right.IsCorrelated,
        };
    }
}
