using System.Text.Json;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// The statement that turns the rows of one rule's result into findings, inside DuckDB: ids, amounts, sentences, clauses
/// and evidence. What the fund paid is filled in for all rules at once, by <see cref="FundSql"/>.
/// </summary>
internal sealed class FindingInsert(Rule rule, ParameterSet parameters, IReadOnlyList<ResultColumn> columns, long watermark)
{
    public SqlBinder Binder { get; } = new();

    public string Sql()
    {
        var fields = Fields().Select(field => $"{field.Value} AS {field.Name}");
        return $"""
            INSERT INTO temp.{RunTables.Staged} BY NAME
            WITH r AS (
              SELECT result.*{(Has("fixmedins_name") ? "" : ", institution.fixmedins_name")}
              FROM temp.{RunTables.Result} AS result
              LEFT JOIN claims.institution AS institution ON institution.fixmedins_code = result.fixmedins_code
              {PeriodFilter()}
            )
            SELECT {string.Join(",\n  ", fields)}
            FROM r
            """;
    }

    private IEnumerable<(string Name, string Value)> Fields()
    {
        var values = parameters.Values.ToDictionary(pair => pair.Key, pair => FormattableString.Invariant($"{pair.Value}"));
        var sentences = new SentenceSql(columns, values, Binder);
        var chinese = sentences.Chinese(rule.Sentence.Zh);
        yield return ("finding_id", Id());
        yield return ("rule_id", Binder.Text(rule.Id));
        yield return ("rule_version", $"CAST({Binder.Number(rule.Version)} AS INTEGER)");
        yield return ("severity", Or("severity", Binder.Text(FraudWatch.Core.Findings.SeverityLetter.Letter(rule.Severity))));
        foreach (var key in RuleWords.Keys)
            yield return (key, Key(key));
        yield return ("amount_at_risk", Has("amount_at_risk") ? "CAST(r.amount_at_risk AS DECIMAL(16,2))" : "NULL");
        yield return ("fund_at_risk", Has("fund_at_risk") ? "CAST(r.fund_at_risk AS DECIMAL(16,2))" : "NULL");
        yield return ("basis", Has("amount_at_risk") ? $"CASE WHEN r.amount_at_risk IS NOT NULL THEN {Or("basis", "'inscp'")} END" : "NULL");
        yield return ("sentence", chinese);
        yield return ("evidence", EvidenceSql.Object(rule, columns, Binder));
        yield return ("watermark", Binder.Number(watermark));
        yield return ("sentence_zh", chinese);
        yield return ("sentence_en", sentences.English(rule.Sentence.En));
        yield return ("duty", ClauseSql.InForce(rule.Duty, Binder));
        yield return ("liability", ClauseSql.InForce(rule.Liability, Binder));
        yield return ("sql_hash", Binder.Text(rule.SqlHash));
        yield return ("parameters", Binder.Text(JsonSerializer.Serialize(parameters.Recorded)));
        yield return ("queued", rule.IsQueued && !parameters.OnTrial ? "true" : "false");
    }

    /// <summary>Hash of rule, version and keys; separators keep (ab, c) and (a, bc) apart, and NULL apart from empty.</summary>
    private string Id()
    {
        var keys = RuleWords.Keys.Select(Key).Concat(rule.Key.Select(column => $"r.{SqlName.Quote(column)}")).Select(key => $"coalesce(CAST({key} AS VARCHAR), chr(30))");
        return $"left(sha256(concat_ws(chr(31), {Binder.Text(rule.Id)}, {Binder.Text(FormattableString.Invariant($"{rule.Version}"))}, {string.Join(", ", keys)})), 32)";
    }

    /// <summary>Only claims whose institution's region and service day belong to this set of values.</summary>
    private string PeriodFilter() => parameters.Periods.Count == 0 ? "" : $"""
        WHERE EXISTS (
          SELECT 1 FROM temp.{RunTables.Periods} AS period
          WHERE period.region IS NOT DISTINCT FROM institution.admdvs
            AND result.occurred_on >= period.valid_from AND (period.valid_to IS NULL OR result.occurred_on < period.valid_to))
        """;

    private string Key(string name) => !Has(name) ? "NULL" : $"CAST(r.{name} AS {(name == "occurred_on" ? "DATE" : "VARCHAR")})";

    private string Or(string column, string otherwise) => Has(column) ? $"coalesce(r.{column}, {otherwise})" : otherwise;

    private bool Has(string name) => columns.Any(column => column.Name == name);
}
