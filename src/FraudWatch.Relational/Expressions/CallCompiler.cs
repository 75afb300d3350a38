using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Compiles aggregates and window functions: what is computed over rows and read from a place in the frame.</summary>
internal sealed class CallCompiler(Scope scope, ExpressionCompiler compiler)
{
    public Func<Frame, Value> Aggregate(JsonElement node, string name)
    {
        if (scope.Grouping is not { } grouping)
            throw new QueryException($"The aggregate {name} stands where there are no groups.");
        var place = grouping.AggregatePlace(Grouping.Form(node, scope), () => Ungrouped(() => Compile(node, name)));
        var call = grouping.Aggregates[place];
        scope.Uses.Needs(call.Need);
        scope.Uses.IsVarying |= call.Uses.IsVarying;
        scope.Uses.IsOuter |= call.Uses.IsOuter;
        var slot = grouping.Keys.Count + place;
        return frame => frame.Group![slot];
    }

    public Func<Frame, Value> Window(JsonElement node)
    {
        if (scope.Windows is not { } windows)
            throw new QueryException("A window function stands where there are no windows.");
        var partitioning = Partitioning(node, windows);
        var order = partitioning.Order;
        var call = new WindowCall(
            Name(node),
            [.. compiler.Children(node), .. Further(node)],
            new WindowFrame(Bound(node, "start"), Bound(node, "end"), order.Count > 0 ? order[0] : null),
            Tree.Child(node, "filter_expr") is { } filter ? compiler.Compile(filter) : null);
        scope.Uses.Needs(call.Need);
        var place = windows.Sum(others => others.Calls.Count);
        partitioning.Calls.Add((call, place));
        return frame => frame.Windows![place];
    }

    /// <summary>Functions over the same window share its rows in their order.</summary>
    private Partitioning Partitioning(JsonElement node, List<Partitioning> windows)
    {
        var form = $"{Forms(node, "partitions")} {Forms(node, "orders")}";
        if (windows.Find(others => others.Form == form) is { } same)
            return same;
        var made = new Partitioning(form, [.. Tree.Children(node, "partitions").Select(compiler.Compile)], SortKeys(Tree.Children(node, "orders")));
        windows.Add(made);
        return made;
    }

    private string Forms(JsonElement node, string parts) => string.Join(',', Tree.Children(node, parts).Select(part => Grouping.Form(part, scope)));

    private AggregateCall Compile(JsonElement node, string name)
    {
        var uses = new Uses(isLazy: true);
        return scope.Recording(uses, () => new AggregateCall(
            name,
            compiler.Children(node),
            Tree.Flag(node, "distinct"),
            Tree.Child(node, "filter") is { } filter ? compiler.Compile(filter) : null,
            Tree.Child(node, "order_bys") is { } orders ? SortKeys(Tree.Children(orders, "orders")) : [],
            uses));
    }

    /// <summary>Arguments of an aggregate are computed over the rows of the group, not over the group.</summary>
    private T Ungrouped<T>(Func<T> compile)
    {
        var (grouping, windows) = (scope.Grouping, scope.Windows);
        (scope.Grouping, scope.Windows) = (null, null);
        try
        {
            return compile();
        }
        finally
        {
            (scope.Grouping, scope.Windows) = (grouping, windows);
        }
    }

    private static string Name(JsonElement node) => Tree.Text(node, "function_name").ToLowerInvariant();

    /// <summary>Offset and default of lag and lead, where the tree keeps them apart.</summary>
    private IEnumerable<Func<Frame, Value>> Further(JsonElement node)
    {
        if (Tree.Child(node, "offset_expr") is { } offset)
            yield return compiler.Compile(offset);
        if (Tree.Child(node, "default_expr") is { } otherwise)
            yield return compiler.Compile(otherwise);
    }

    private FrameBound Bound(JsonElement node, string end) =>
        new(Tree.Text(node, end), Tree.Child(node, $"{end}_expr") is { } distance ? compiler.Compile(distance) : null);

    private List<SortKey> SortKeys(IEnumerable<JsonElement> orders) =>
    [
        .. orders.Select(order => new SortKey(
            compiler.Compile(order.GetProperty("expression")),
            Tree.Text(order, "type") == "DESCENDING",
            Tree.Text(order, "null_order") == "NULLS FIRST")),
    ];
}
