using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Compiles one SELECT.</summary>
internal sealed class SelectCompiler(Scope scope, JsonElement node)
{
    private readonly ExpressionCompiler expressions = new(scope);

    public SelectPlan Compile()
    {
        RefuseWhatIsUnknown();
        var (entries, conditions) = new FromCompiler(scope).Compile(node.GetProperty("from_table"), Tree.Child(node, "where_clause"));
        var before = conditions.Where(condition => condition.Uses.Sources == 0).ToArray();
        var steps = new JoinPlanner(scope, entries, [.. conditions.Except(before)]).Plan();
        var items = Tree.Children(node, "select_list").SelectMany(Expand).ToList();
        var grouping = Group(items);
        scope.Grouping = grouping;
        var having = Tree.Child(node, "having") is { } condition ? expressions.Compile(condition) : null;
        scope.Windows = [];
        var columns = new ColumnSet([.. items.Select(item => item.Name)]);
        var outputs = items.Select((item, place) => Output(item, columns, place)).ToArray();
        var isDistinct = Tree.Children(node, "modifiers").Any(modifier => Tree.Type(modifier) == "DISTINCT_MODIFIER");
        if (isDistinct)
            columns.NeedAll();
        return new SelectPlan(scope.Sources.Count, before, steps, grouping, having, [.. scope.Windows], outputs, isDistinct)
        {
            Columns = columns,
            Slot = scope.Compilation.NextSlot(),
            IsConstant = !scope.IsVarying,
            IsCorrelated = scope.IsCorrelated,
        };
    }

    private void RefuseWhatIsUnknown()
    {
        if (Tree.Children(node, "group_sets").Count() > 1)
            throw new QueryException("Several grouping sets are not known here.");
        foreach (var modifier in Tree.Children(node, "modifiers"))
        {
            var isKnown = Tree.Type(modifier) == "DISTINCT_MODIFIER" && !Tree.Children(modifier, "distinct_on_targets").Any();
            if (!isKnown)
                throw new QueryException($"{Tree.Type(modifier)} of a whole query is not known here.");
        }
    }

    private IEnumerable<SelectItem> Expand(JsonElement item)
    {
        if (Tree.Type(item) != "STAR")
            return [new SelectItem(NameOf(item), item, null)];
        if (Tree.Children(item, "exclude_list").Any() || Tree.Children(item, "replace_list").Any())
            throw new QueryException("A star with exceptions is not known here.");
        var of = Tree.Text(item, "relation_name");
        return scope.Sources.SelectMany((source, place) => of.Length == 0 || string.Equals(of, source.Alias, StringComparison.OrdinalIgnoreCase)
            ? source.Columns.Names.Select((name, column) => new SelectItem(name, null, (place, column)))
            : []);
    }

    private static string NameOf(JsonElement item)
    {
        if (Tree.Text(item, "alias") is { Length: > 0 } alias)
            return alias;
        return Tree.Type(item) == "COLUMN_REF" ? Tree.Names(item)[^1] : Tree.Text(item, "function_name");
    }

    private Grouping? Group(List<SelectItem> items)
    {
        var keys = Tree.Children(node, "group_expressions").ToList();
        var isGrouped = keys.Count > 0 || Tree.Child(node, "having") is not null
            || items.Any(item => item.Expression is { } expression && Aggregate.IsIn(expression));
        if (!isGrouped)
            return null;
        var grouping = new Grouping();
        foreach (var key in keys.Select(key => Named(key, items)))
            grouping.AddKey(Grouping.Form(key, scope), expressions.Compile(key));
        return grouping;
    }

    /// <summary>GROUP BY may name a column of the result, by its place or, where no source has that name, by its alias.</summary>
    private JsonElement Named(JsonElement key, List<SelectItem> items)
    {
        if (Tree.Type(key) == "VALUE_CONSTANT")
            return items[(int)Tree.Constant(key).Whole - 1].Expression ?? key;
        if (Tree.Type(key) != "COLUMN_REF" || Tree.Names(key).Count > 1 || scope.Place(Tree.Names(key)) is not null)
            return key;
        return items.Find(item => string.Equals(item.Name, Tree.Names(key)[0], StringComparison.OrdinalIgnoreCase))?.Expression ?? key;
    }

    private RowPart Output(SelectItem item, ColumnSet columns, int place)
    {
        var uses = new Uses(isLazy: true);
        var part = scope.Recording(uses, () => item.Expression is { } expression ? Part(expression) : Starred(item.Place!.Value));
        columns.WhenNeeded(place, uses.Need);
        scope.IsVarying |= uses.IsVarying;
        return part;
    }

    private RowPart Part(JsonElement expression)
    {
        var isPlain = scope.Grouping is null && Tree.Type(expression) == "COLUMN_REF";
        return isPlain && scope.Place(Tree.Names(expression)) is { } place ? Copied(place) : new RowPart(expressions.Compile(expression), null);
    }

    private RowPart Starred((int Source, int Column) place) =>
        scope.Grouping is null ? Copied(place) : throw new QueryException("A star beside GROUP BY is not known here.");

    private RowPart Copied((int Source, int Column) place)
    {
        scope.Reads(place.Source, place.Column);
        return new RowPart(null, (place.Source, scope.Sources[place.Source].Columns, place.Column));
    }
}
