namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>How a kind of file feeds one table.</summary>
internal sealed class TableMapping
{
    /// <summary>The input table.</summary>
    public string Table { get; set; } = "";

    /// <summary>For each national column an SQL expression over the file's columns, all of them text.</summary>
    public Dictionary<string, string> Columns { get; set; } = [];

    /// <summary>An SQL condition; only rows that meet it are taken.</summary>
    public string? Where { get; set; }

    /// <summary>When given, each row of the file makes a row for each of these columns that has a value.</summary>
    public UnpivotMapping? Unpivot { get; set; }
}
