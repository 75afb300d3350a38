namespace FraudWatch.Core.Inspections;

/// <summary>Small tables kept as comma-separated lines without quotes: calendar, holidays, clocks.</summary>
internal static class DataLines
{
    /// <summary>The rows of a table shipped with the program, without its header.</summary>
    public static IEnumerable<string[]> Shipped(string name)
    {
        using var stream = typeof(DataLines).Assembly.GetManifestResourceStream($"Inspections/{name}")
            ?? throw new InvalidOperationException($"The program was built without its table {name}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), name);
    }

    /// <summary>The rows of a text whose first line names the columns.</summary>
    /// <exception cref="InvalidDataException">A line has more or fewer fields than the header.</exception>
    public static IReadOnlyList<string[]> Parse(string text, string name)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var columns = lines[0].Split(',').Length;
        var rows = new List<string[]>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
                continue;
            var fields = lines[i].Split(',');
            if (fields.Length != columns)
                throw new InvalidDataException($"{name}, line {i + 1}: {fields.Length} fields where the header has {columns}.");
            rows.Add(fields);
        }

        return rows;
    }
}
