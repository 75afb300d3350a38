using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Compiles one entry of FROM.</summary>
internal static class SourceCompiler
{
    public static Source Compile(JsonElement node, Scope scope) => Tree.Type(node) switch
    {
        "BASE_TABLE" when Tree.Text(node, "schema_name").Length == 0 => CommonTable(node, scope),
        "BASE_TABLE" => Table(node, scope.Compilation),
        "SUBQUERY" => Query(node, scope),
        "TABLE_FUNCTION" => Series(node),
        "EXPRESSION_LIST" => Values(node, scope),
        var other => throw new QueryException($"{other} in FROM is not known here."),
    };

    private static Source CommonTable(JsonElement node, Scope scope)
    {
        var name = Tree.Text(node, "table_name");
        var plan = scope.CommonTables.Find(name) ?? throw new QueryException($"There is no table {name}.");
        return Of(plan, Alias(node, name), plan.Columns);
    }

    private static Source Table(JsonElement node, Compilation compilation)
    {
        var name = $"{Tree.Text(node, "schema_name")}.{Tree.Text(node, "table_name")}".ToLowerInvariant();
        var shape = compilation.Shape(name);
        var columns = new ColumnSet(shape.Columns, shape.Places);
        compilation.Reads(name);
        for (var i = 0; i < shape.Columns.Count; i++)
        {
            var column = shape.Columns[i];
            columns.WhenNeeded(i, () => compilation.Reads(name, column));
        }

        return new Source(Alias(node, Tree.Text(node, "table_name")), columns, shape.IsFixed, false, (run, _) => run.Table(name, shape.IsFixed));
    }

    private static Source Query(JsonElement node, Scope scope)
    {
        // A query in FROM sees the query around this one, not its neighbours.
        var query = node.GetProperty("subquery").GetProperty("node");
        var plan = QueryCompiler.Compile(query, scope.Around, scope.CommonTables, scope.Compilation);
        var names = Tree.Children(node, "column_name_alias").Select(name => name.GetString()!).ToList();
        if (plan is SelectPlan)
            plan.Columns.MakeDense();
        if (names.Count == 0)
            return Of(plan, Alias(node, ""), plan.Columns);
        var renamed = new ColumnSet([.. plan.Columns.Names.Select((name, i) => i < names.Count ? names[i] : name)], plan.Columns.Places);
        for (var i = 0; i < renamed.Names.Count; i++)
        {
            var column = i;
            renamed.WhenNeeded(column, () => plan.Columns.Need(column));
        }

        return Of(plan, Alias(node, ""), renamed);
    }

    private static Source Values(JsonElement node, Scope scope)
    {
        var compiler = new ExpressionCompiler(scope);
        var rows = Tree.Children(node, "values").Select(row => row.EnumerateArray().Select(compiler.Compile).ToArray()).ToList();
        if (scope.IsCorrelated)
            throw new QueryException("VALUES that read another table are not known here.");
        var columns = new ColumnSet([.. Enumerable.Range(0, rows[0].Length).Select(i => $"col{i}")]);
        return new Source(Alias(node, "valueslist"), columns, true, false, (run, outer) =>
        {
            var frame = new Frame(run, outer, []);
            return new Relation([.. rows.Select(row => row.Select(value => value(frame)).ToArray())]);
        });
    }

    private static Source Series(JsonElement node)
    {
        var function = node.GetProperty("function");
        if (Tree.Text(function, "function_name") != "generate_series")
            throw new QueryException($"The table function {Tree.Text(function, "function_name")} is not known here.");
        var bounds = Tree.Children(function, "children").Select(Tree.Constant).ToList();
        var name = Tree.Children(node, "column_name_alias").Select(alias => alias.GetString()!).FirstOrDefault() ?? "generate_series";
        var numbers = new List<Value[]>();
        for (var number = bounds[0].Whole; number <= bounds[1].Whole; number++)
            numbers.Add([Value.Of(number)]);
        var relation = new Relation(numbers);
        return new Source(Alias(node, "generate_series"), new ColumnSet([name]), true, false, (_, _) => relation);
    }

    private static Source Of(Plan plan, string alias, ColumnSet columns)
    {
        plan.AddReader();
        return new Source(alias, columns, plan.IsConstant, plan.IsCorrelated, plan.Rows) { Plan = plan };
    }

    private static string Alias(JsonElement node, string otherwise) => Tree.Text(node, "alias") is { Length: > 0 } alias ? alias : otherwise;
}
