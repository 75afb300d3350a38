using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// What a fixture expects: the columns that it lists, and no others, are compared. A column that findings do not have is
/// looked up in their evidence.
/// </summary>
internal sealed class ExpectedFindings
{
    public const string FileName = "expected.csv";

    private static readonly HashSet<string> Amounts = ["amount_at_risk", "fund_at_risk"];
    private static readonly HashSet<string> FindingColumns =
        [.. RunTables.FindingColumns.Split(',', '\n').Select(column => column.Trim().Split(' ')[0])];

    private readonly IReadOnlyList<string> columns;
    private readonly IReadOnlyList<string> rows;

    private ExpectedFindings(IReadOnlyList<string> columns, IReadOnlyList<string> rows)
    {
        this.columns = columns;
        this.rows = rows;
    }

    public int Count => rows.Count;

    /// <exception cref="InvalidDataException">The file is missing or malformed.</exception>
    public static ExpectedFindings Read(string path)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"{FileName} is missing; a header alone expects no finding.");
        var table = CsvTable.Parse(File.ReadAllText(path), FileName);
        var columns = table.Columns.Select(column => column.Name).ToList();
        return new ExpectedFindings(columns, [.. table.Rows.Select(row => Line(columns, row))]);
    }

    /// <summary>Compares with the findings that a run has staged on the connection.</summary>
    public IReadOnlyList<string> Differences(DuckDBConnection connection)
    {
        var fields = string.Join(", ", columns.Select(column => FindingColumns.Contains(column)
            ? $"CAST({SqlName.Quote(column)} AS VARCHAR)"
            : $"json_extract_string(evidence, '$.{column}')"));
        var found = connection.Rows(
            $"SELECT {fields} FROM temp.{RunTables.Staged}",
            row => Line(columns, [.. Enumerable.Range(0, columns.Count).Select(i => row.IsDBNull(i) ? null : row.GetString(i))]));
        return
        [
            .. Without(rows, found).Select(line => $"missing:    {line}"),
            .. Without(found, rows).Select(line => $"unexpected: {line}"),
        ];
    }

    private static string Line(IReadOnlyList<string> columns, IReadOnlyList<string?> values) =>
        string.Join(", ", columns.Zip(values, (column, value) => $"{column}={Comparable(column, value)}"));

    private static string Comparable(string column, string? value)
    {
        if (value is null)
            return "(none)";
        if (Amounts.Contains(column) && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
            return amount.ToString("0.00", CultureInfo.InvariantCulture);
        return IsDecimalOfEvidence(column, value) ? value.TrimEnd('0').TrimEnd('.') : value;
    }

    /// <summary>JSON writes 6.0 where the fixture says 6; keys are texts and are left alone.</summary>
    private static bool IsDecimalOfEvidence(string column, string value) =>
        !FindingColumns.Contains(column) && value.Contains('.') && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>The lines of the first list that the second has not, counting repetitions.</summary>
    private static List<string> Without(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        var left = lines.ToList();
        foreach (var line in others)
            left.Remove(line);
        return left;
    }
}
