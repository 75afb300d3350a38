using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>Gives each value of a statement under construction a parameter, so that no value becomes SQL text.</summary>
internal sealed class SqlBinder
{
    private readonly List<object> values = [];

    /// <summary>The expression that stands for a text.</summary>
    public string Text(string value) => $"CAST({Add(value)} AS VARCHAR)";

    /// <summary>The expression that stands for a whole number.</summary>
    public string Number(long value) => $"CAST({Add(value)} AS BIGINT)";

    /// <summary>The expression that stands for a day.</summary>
    public string Day(DateOnly value) => $"CAST({Add(value.ToString("yyyy-MM-dd"))} AS DATE)";

    /// <summary>Hands the values to the command that runs the statement.</summary>
    public void Bind(DuckDBCommand command)
    {
        for (var i = 0; i < values.Count; i++)
            command.Parameters.Add(new DuckDBParameter($"v{i}", values[i]));
    }

    private string Add(object value)
    {
        values.Add(value);
        return $"$v{values.Count - 1}";
    }
}
