using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Detection.Models;

namespace FraudWatch.Detection.Evaluation;

/// <summary>Reads labels of institutions from a CSV file.</summary>
public static class LabelFile
{
    private static readonly HashSet<string> Positive = new(["1", "YES", "Y", "TRUE", "T", "是"], StringComparer.Ordinal);
    private static readonly HashSet<string> Negative = new(["0", "NO", "N", "FALSE", "F", "否"], StringComparer.Ordinal);

    /// <summary>Label by institution code. Columns are named, or the first and the second.</summary>
    /// <exception cref="InvalidDataException">A column is missing, a label is no yes or no, or one institution has two labels.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static IReadOnlyDictionary<string, bool> Read(string file, string? idColumn, string? labelColumn) =>
        Read(file, idColumn, labelColumn, dateColumn: null).ToDictionary(label => label.Code, label => label.IsPositive, StringComparer.Ordinal);

    /// <summary>Labels with the day of each decision, from a column of days (yyyy-MM-dd); of several rows the latest day counts.</summary>
    /// <inheritdoc cref="Read(string, string?, string?)"/>
    public static IReadOnlyList<InstitutionLabel> Read(string file, string? idColumn, string? labelColumn, string? dateColumn)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"There is no file {file}.", file);

        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = new DuckDBCommand("SELECT * FROM read_csv($file, all_varchar = true, header = true)", connection);
        command.Parameters.Add(new DuckDBParameter("file", file));
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var (id, label) = (IndexOf(columns, idColumn, 0, file), IndexOf(columns, labelColumn, 1, file));
        var date = dateColumn is null ? -1 : IndexOf(columns, dateColumn, 0, file);
        var labels = new Dictionary<string, InstitutionLabel>(StringComparer.Ordinal);
        while (reader.Read())
        {
            var code = reader.IsDBNull(id) ? "" : reader.GetString(id).Trim();
            var value = Parse(reader.IsDBNull(label) ? "" : reader.GetString(label), code, file);
            if (code.Length == 0)
                throw new InvalidDataException($"{file}: a label has no institution.");
            var day = date < 0 || reader.IsDBNull(date) ? null : Day(reader.GetString(date), code, file);
            if (labels.TryGetValue(code, out var before) && before.IsPositive != value)
                throw new InvalidDataException($"{file}: {code} is labelled both yes and no.");
            labels[code] = new InstitutionLabel(code, value, before?.DecidedOn > day ? before.DecidedOn : day);
        }

        return [.. labels.Values];
    }

    private static DateOnly? Day(string text, string code, string file) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidDataException($"{file}: '{text}' of {code} is no day such as 2025-03-31.");

    private static bool Parse(string text, string code, string file)
    {
        var value = text.Trim().ToUpperInvariant();
        if (Positive.Contains(value))
            return true;
        return Negative.Contains(value) ? false : throw new InvalidDataException($"{file}: the label '{text}' of {code} is neither yes nor no.");
    }

    private static int IndexOf(List<string> columns, string? name, int standard, string file)
    {
        var index = name is null ? standard : columns.FindIndex(c => c.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index >= 0 && index < columns.Count
            ? index
            : throw new InvalidDataException($"{file} has no column {name ?? $"number {standard + 1}"}; it has {string.Join(", ", columns)}.");
    }
}
