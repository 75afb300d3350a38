using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>Puts a rule's further columns into one JSON object, those to look at first in front.</summary>
internal static class EvidenceSql
{
    public static string Object(Rule rule, IReadOnlyList<ResultColumn> columns, SqlBinder binder)
    {
        var order = rule.FirstLook.ToList();
        var fields = columns.Where(column => !RuleWords.Standard.Contains(column.Name))
            .OrderBy(column => order.IndexOf(column.Name) is var place && place < 0 ? int.MaxValue : place)
            .Select(column => $"{SqlName.Quote(column.Name)} := {column.Sql}")
            .Append($"first_look := CAST([{string.Join(", ", rule.FirstLook.Select(binder.Text))}] AS VARCHAR[])");
        return $"CAST(to_json(struct_pack({string.Join(", ", fields)})) AS VARCHAR)";
    }
}
