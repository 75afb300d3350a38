using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Compiles an expression to a closure over a frame.</summary>
internal sealed class ExpressionCompiler(Scope scope)
{
    /// <exception cref="QueryException">It holds what is not known here.</exception>
    public Func<Frame, Value> Compile(JsonElement node)
    {
        if (scope.Grouping is { } grouping && grouping.KeyPlace(Grouping.Form(node, scope)) is >= 0 and var key)
            return frame => frame.Group![key];
        var type = Tree.Type(node);
        if (type.StartsWith("WINDOW_", StringComparison.Ordinal))
            return new CallCompiler(scope, this).Window(node);
        if (type.StartsWith("COMPARE_", StringComparison.Ordinal))
            return new ComparisonCompiler(this).Compile(node);
        return type switch
        {
            "COLUMN_REF" => Column(node),
            "VALUE_CONSTANT" => Constant(Tree.Constant(node)),
            "VALUE_PARAMETER" => Parameter(Tree.Text(node, "identifier")),
            "FUNCTION" => Function(node),
            "OPERATOR_CAST" => Cast(node),
            "CASE_EXPR" => Case(node),
            "CONJUNCTION_AND" => Logic.All(Children(node)),
            "CONJUNCTION_OR" => Logic.Any(Children(node)),
            "OPERATOR_NOT" => Logic.Not(Children(node)[0]),
            "OPERATOR_IS_NULL" => IsNull(Children(node)[0], true),
            "OPERATOR_IS_NOT_NULL" => IsNull(Children(node)[0], false),
            "OPERATOR_COALESCE" => Coalesce(Children(node)),
            "SUBQUERY" => new SubqueryCompiler(scope, this).Compile(node),
            _ => throw new QueryException($"{type} is not known here."),
        };
    }

    public Func<Frame, Value>[] Children(JsonElement node) => [.. Tree.Children(node, "children").Select(Compile)];

    private Func<Frame, Value> Column(JsonElement node)
    {
        if (scope.Grouping is not null && scope.Place(Tree.Names(node)) is not null)
            throw new QueryException($"The column {string.Join('.', Tree.Names(node))} is neither grouped nor in an aggregate.");
        return scope.Column(node);
    }

    private static Func<Frame, Value> Constant(Value value) => _ => value;

    private Func<Frame, Value> Parameter(string name)
    {
        scope.Uses.HasContext = true;
        return frame => frame.Run.Parameter(name);
    }

    private Func<Frame, Value> Function(JsonElement node)
    {
        var name = Tree.Text(node, "function_name").ToLowerInvariant();
        return Aggregate.Is(name) ? new CallCompiler(scope, this).Aggregate(node, name) : Functions.Find(name, Children(node));
    }

    private Func<Frame, Value> Cast(JsonElement node)
    {
        var value = Compile(node.GetProperty("child"));
        var type = node.GetProperty("cast_type");
        var id = Tree.Text(type, "id");
        if (id == "DECIMAL")
        {
            var scale = type.GetProperty("type_info").GetProperty("scale").GetInt32();
            return frame => Casts.ToDecimal(value(frame), scale);
        }

        var kind = id switch
        {
            "INTEGER" or "BIGINT" or "SMALLINT" or "HUGEINT" => ValueKind.Whole,
            "DOUBLE" or "FLOAT" => ValueKind.Real,
            "VARCHAR" => ValueKind.Text,
            "DATE" => ValueKind.Date,
            "TIMESTAMP" => ValueKind.Timestamp,
            "BOOLEAN" => ValueKind.Boolean,
            _ => throw new QueryException($"A cast to {id} is not known here."),
        };
        return frame => Casts.To(value(frame), kind);
    }

    private Func<Frame, Value> Case(JsonElement node)
    {
        var checks = Tree.Children(node, "case_checks")
            .Select(check => (When: Compile(check.GetProperty("when_expr")), Then: Compile(check.GetProperty("then_expr")))).ToArray();
        var otherwise = Tree.Child(node, "else_expr") is { } last ? Compile(last) : Constant(Value.Null);
        return frame =>
        {
            foreach (var (when, then) in checks)
            {
                if (when(frame).IsTrue)
                    return then(frame);
            }

            return otherwise(frame);
        };
    }

    private static Func<Frame, Value> IsNull(Func<Frame, Value> value, bool wanted) => frame => Value.Of(value(frame).IsNull == wanted);

    private static Func<Frame, Value> Coalesce(Func<Frame, Value>[] values) => frame =>
    {
        foreach (var value in values)
        {
            if (value(frame) is { IsNull: false } found)
                return found;
        }

        return Value.Null;
    };
}
