namespace FraudWatch.Detection.Rules;

/// <summary>Writes a rule's sentence over its columns: days as dates, money to the fen, quantities without idle zeros.</summary>
internal sealed class SentenceSql(IReadOnlyList<ResultColumn> columns, IReadOnlyDictionary<string, string> parameters, SqlBinder binder)
{
    /// <summary>Chinese: 未知, 是, 否 and the enumeration comma.</summary>
    public string Chinese(string template) => Sentence(template, new Wording("未知", "是", "否", "、"));

    /// <summary>English.</summary>
    public string English(string template) => Sentence(template, new Wording("unknown", "yes", "no", ", "));

    private string Sentence(string template, Wording words)
    {
        var parts = SentenceTemplate.Parts(template)
            .Select((part, i) => i % 2 == 0 ? binder.Text(part) : Value(part, words));
        return $"concat({string.Join(", ", parts)})";
    }

    private string Value(string name, Wording words)
    {
        var column = columns.FirstOrDefault(column => column.Name == name);
        if (column is null)
            return parameters.TryGetValue(name, out var value) ? binder.Text(value) : Known("r.fixmedins_name", words);
        return Known(Shown(column, words), words);
    }

    private string Known(string text, Wording words) => $"coalesce({text}, {binder.Text(words.Unknown)})";

    private string Shown(ResultColumn column, Wording words) => column.Type switch
    {
        "VARCHAR" => $"replace({column.Sql}, '|', {binder.Text(words.And)})",
        "BOOLEAN" => $"CASE {column.Sql} WHEN true THEN {binder.Text(words.Yes)} WHEN false THEN {binder.Text(words.No)} END",
        "TIMESTAMP" => $"strftime({column.Sql}, '%Y-%m-%d %H:%M')",
        "DOUBLE" or "FLOAT" => Short($"CAST({column.Sql} AS DECIMAL(18,2))"),
        _ => column.Scale switch
        {
            null or 0 => $"CAST({column.Sql} AS VARCHAR)",
            2 => $"CAST({column.Sql} AS VARCHAR)",
            _ => Short(column.Sql),
        },
    };

    /// <summary>3.5000 becomes 3.5, and 3.0000 becomes 3.</summary>
    private static string Short(string number) => $"rtrim(rtrim(CAST({number} AS VARCHAR), '0'), '.')";

    private sealed record Wording(string Unknown, string Yes, string No, string And);
}
