namespace FraudWatch.Detection.Rules;

/// <summary>Picks the clauses in force on the service day; several in force are joined.</summary>
internal static class ClauseSql
{
    /// <summary>An expression over <c>r.occurred_on</c>; NULL when no clause was in force that day.</summary>
    public static string InForce(IReadOnlyList<Clause> clauses, SqlBinder binder)
    {
        if (clauses.Count == 0)
            return "CAST(NULL AS VARCHAR)";
        var cases = clauses.Select(clause => $"CASE WHEN {Condition(clause, binder)} THEN {binder.Text(clause.Citation)} END");
        return $"nullif(concat_ws('；', {string.Join(", ", cases)}), '')";
    }

    private static string Condition(Clause clause, SqlBinder binder)
    {
        var since = $"r.occurred_on >= {binder.Day(clause.From)}";
        return clause.To is { } end ? $"{since} AND r.occurred_on < {binder.Day(end)}" : since;
    }
}
