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
        "COMPARE_EQUAL" => Equal(compiler.Compile(node.GetProperty("left")), compiler.Compile(node.GetProperty("right"))),
        var type => Compare(compiler.Compile(node.GetProperty("left")), compiler.Compile(node.GetProperty("right")), Test(type)),
    };

    /// <summary>What the order of two values must be.</summary>
    public static Func<int, bool> Test(string type) => type switch
    {
        "COMPARE_EQUAL" => order => order == 0,
        "COMPARE_NOTEQUAL" => order => order != 0,
        "COMPARE_LESSTHAN" => order => order < 0,
        "COMPARE_GREATERTHAN" => order => order > 0,
        "COMPARE_LESSTHANOREQUALTO" => order => order <= 0,
        "COMPARE_GREATERTHANOREQUALTO" => order => order >= 0,
        _ => throw new QueryException($"{type} is not known here."),
    };

    private static Func<Frame, Value> Equal(Func<Frame, Value> left, Func<Frame, Value> right) => frame =>
    {
        var first = left(frame);
        if (first.IsNull)
            return first;
        var second = right(frame);
        return second.IsNull ? second : Value.Of(ValueOrder.AreSame(first, second));
    };

    private static Func<Frame, Value> Compare(Func<Frame, Value> left, Func<Frame, Value> right, Func<int, bool> test) => frame =>
    {
        var first = left(frame);
        if (first.IsNull)
            return first;
        var second = right(frame);
        return second.IsNull ? second : Value.Of(test(ValueOrder.Compare(first, second)));
    };

    private Func<Frame, Value> Between(JsonElement node)
    {
        var input = compiler.Compile(node.GetProperty("input"));
        var lower = compiler.Compile(node.GetProperty("lower"));
        var upper = compiler.Compile(node.GetProperty("upper"));
        return Logic.All([Compare(input, lower, order => order >= 0), Compare(input, upper, order => order <= 0)]);
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
