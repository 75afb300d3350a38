using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Compiles conditions, and notes what each reads: that decides where it is tested.</summary>
internal sealed class ConjunctCompiler(Scope scope)
{
    private readonly ExpressionCompiler compiler = new(scope);

    public Conjunct[] CompileAll(IEnumerable<JsonElement> conditions) => [.. conditions.Select(Compile)];

    private Conjunct Compile(JsonElement condition)
    {
        var uses = new Uses();
        var test = scope.Recording(uses, () => compiler.Compile(condition));
        if (Tree.Type(condition) != "COMPARE_EQUAL")
            return new Conjunct(test, uses, null);
        return new Conjunct(test, uses, (Side(condition.GetProperty("left")), Side(condition.GetProperty("right"))));
    }

    private ConjunctSide Side(JsonElement expression)
    {
        var uses = new Uses();
        var value = scope.Recording(uses, () => compiler.Compile(expression));
        var isColumn = Tree.Type(expression) == "COLUMN_REF" && !uses.IsOuter;
        return new ConjunctSide(value, uses, isColumn ? scope.Place(Tree.Names(expression))!.Value.Column : -1);
    }
}
