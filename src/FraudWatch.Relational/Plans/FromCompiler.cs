using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Reads FROM: its sources in the order of the text, and the conditions that all have to hold.</summary>
internal sealed class FromCompiler(Scope scope)
{
    private readonly List<(int Place, JsonElement? On)> entries = [];
    private readonly List<JsonElement> conditions = [];

    /// <summary>Adds the sources to the scope; compiles the conditions once all are there.</summary>
    public (List<FromEntry> Entries, List<Conjunct> Conditions) Compile(JsonElement from, JsonElement? where)
    {
        Visit(from);
        conditions.AddRange(Tree.Conjuncts(where));
        var compiler = new ConjunctCompiler(scope);
        return ([.. entries.Select(entry => new FromEntry(entry.Place, entry.On is null ? null : compiler.CompileAll(Tree.Conjuncts(entry.On))))],
            [.. compiler.CompileAll(conditions)]);
    }

    private void Visit(JsonElement node)
    {
        switch (Tree.Type(node))
        {
            case "EMPTY":
                return;
            case "JOIN":
                VisitJoin(node);
                return;
            default:
                entries.Add((scope.Sources.Count, null));
                scope.Add(SourceCompiler.Compile(node, scope));
                return;
        }
    }

    private void VisitJoin(JsonElement node)
    {
        var kind = Tree.Text(node, "join_type");
        if (kind is not ("INNER" or "LEFT") || Tree.Children(node, "using_columns").Any())
            throw new QueryException($"A join of the kind {kind} is not known here, nor is USING.");
        Visit(node.GetProperty("left"));
        if (kind == "INNER")
        {
            Visit(node.GetProperty("right"));
            conditions.AddRange(Tree.Conjuncts(Tree.Child(node, "condition")));
            return;
        }

        var right = node.GetProperty("right");
        if (Tree.Type(right) == "JOIN")
            throw new QueryException("A join to the right of a LEFT JOIN is not known here.");
        entries.Add((scope.Sources.Count, Tree.Child(node, "condition")));
        scope.Add(SourceCompiler.Compile(right, scope));
    }
}
