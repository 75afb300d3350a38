using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>A column that a rule's SQL returned.</summary>
internal sealed record ResultColumn(string Name, string Type)
{
    /// <summary>The column as an expression over the result, which is called <c>r</c>.</summary>
    public string Sql => $"r.{SqlName.Quote(Name)}";

    /// <summary>Decimals after the point; null when the type is not DECIMAL.</summary>
    public int? Scale => Type.StartsWith("DECIMAL(", StringComparison.Ordinal) ? int.Parse(Type[(Type.IndexOf(',', StringComparison.Ordinal) + 1)..^1]) : null;
}
