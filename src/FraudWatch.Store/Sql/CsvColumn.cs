using System.Text.RegularExpressions;

namespace FraudWatch.Store.Sql;

/// <summary>A column of a <see cref="CsvTable"/>.</summary>
/// <param name="Name">Column name.</param>
/// <param name="Type">SQL type; VARCHAR unless the header says otherwise.</param>
public sealed partial record CsvColumn(string Name, string Type)
{
    internal static CsvColumn Parse(string header, string source)
    {
        var match = Header().Match(header.Trim());
        return match.Success
            ? new CsvColumn(match.Groups["name"].Value, match.Groups["type"] is { Success: true } type ? type.Value : "VARCHAR")
            : throw new InvalidDataException($"{source}: '{header}' is no column header; write name or name:TYPE.");
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z_][A-Za-z0-9_]*)(:(?<type>VARCHAR|DATE|TIMESTAMP|BOOLEAN|INTEGER|BIGINT|DOUBLE|DECIMAL\(\d+,\d+\)))?$")]
    private static partial Regex Header();
}
