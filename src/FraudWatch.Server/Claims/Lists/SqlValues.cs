using DuckDB.NET.Data;

namespace FraudWatch.Server.Claims;

/// <summary>Gives each value of a statement under construction a parameter, so that no value becomes SQL text.</summary>
internal sealed class SqlValues
{
    private readonly List<object> values = [];

    /// <summary>The expression that stands for a text.</summary>
    public string Text(string value) => Typed(value, "VARCHAR");

    /// <summary>For several texts, to follow IN; none of them matches nothing.</summary>
    public string Texts(IEnumerable<string> texts) => $"({string.Join(", ", texts.Select(Text).DefaultIfEmpty("NULL"))})";

    /// <summary>The expression that stands for a whole number.</summary>
    public string Whole(long value) => Typed(value, "BIGINT");

    /// <summary>The expression that stands for a number.</summary>
    public string Number(double value) => Typed(value, "DOUBLE");

    /// <summary>The expression that stands for yuan.</summary>
    public string Amount(decimal value) => Typed(value, "DECIMAL(18, 2)");

    /// <summary>The expression that stands for a day.</summary>
    public string Day(DateOnly value) => Typed(value.ToString("yyyy-MM-dd"), "DATE");

    /// <summary>The expression that stands for a value of that type.</summary>
    public string Typed(object value, string type)
    {
        values.Add(value);
        return $"CAST($v{values.Count - 1} AS {type})";
    }

    /// <summary>A command with these values.</summary>
    public DuckDBCommand Command(string sql, DuckDBConnection connection)
    {
        var command = new DuckDBCommand(sql, connection);
        for (var i = 0; i < values.Count; i++)
            command.Parameters.Add(new DuckDBParameter($"v{i}", values[i]));
        return command;
    }
}
