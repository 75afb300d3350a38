using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Compiles comparisons, BETWEEN and lists of values.</summary>
internal sealed class ComparisonCompiler(ExpressionCompiler compiler)
{
    public Func<Frame, Value> Compile(JsonElement node) => Tree.Type(node) switch
    {
        "COMPARE_BETWEEN" => Between(node),
        "COMPARE_NOT_BETWEEN" => Logic.Not(Between(node)),
        "COMPARE_IN" => In(compiler.Children(node)),
        "COMPARE_NOT_IN" => Logic.Not(In(compiler.Children(node))),
        "COMPARE_DISTINCT_FROM" => Distinct(node, true),
        "COMPARE_NOT_DISTINCT_FROM" => Distinct(node, false),
        var type => Compare(compiler.Compile(node.GetProperty("left")), node.GetProperty("right"), Comparisons.Of(type)),
    };

    private Func<Frame, Value> Compare(Func<Frame, Value> left, JsonElement other, Comparison wanted)
    {
        if (Tree.Type(other) == "VALUE_CONSTANT" && Tree.Constant(other) is { IsNull: false } constant)
            return frame => left(frame) is { IsNull: false } value ? Value.Of(wanted.Holds(value, constant)) : Value.Null;
        var right = compiler.Compile(other);
        return frame =>
        {
            var first = left(frame);
            if (first.IsNull)
                return first;
            var second = right(frame);
            return second.IsNull ? second : Value.Of(wanted.Holds(first, second));
        };
    }

    private Func<Frame, Value> Between(JsonElement node)
    {
        var input = compiler.Compile(node.GetProperty("input"));
        return Logic.All([
            Compare(input, node.GetProperty("lower"), Comparison.Greater | Comparison.Equal),
            Compare(input, node.GetProperty("upper"), Comparison.Less | Comparison.Equal),
        ]);
    }

    private Func<Frame, Value> Distinct(JsonElement node, bool wanted)
    {
        var left = compiler.Compile(node.GetProperty("left"));
        var right = compiler.Compile(node.GetProperty("right"));
        return frame => Value.Of(ValueOrder.AreEqual(left(frame), right(frame)) != wanted);
    }

    private static Func<Frame, Value> In(Func<Frame, Value>[] parts) => frame =>
    {
        var wanted = parts[0](frame);
        if (wanted.IsNull)
            return wanted;
        var isUnknown = false;
        for (var i = 1; i < parts.Length; i++)
        {
            var value = parts[i](frame);
            if (value.IsNull)
                isUnknown = true;
            else if (ValueOrder.AreSame(wanted, value))
                return Value.Of(true);
        }

        return isUnknown ? Value.Null : Value.Of(false);
    };
}
