using DuckDB.NET.Data;

namespace FraudWatch.Server.Rules;

/// <summary>Names and divisions of a few institutions.</summary>
internal static class InstitutionNames
{
    public static IReadOnlyDictionary<string, (string? Name, string? Region)> Of(DuckDBConnection connection, IEnumerable<string> codes)
    {
        string[] asked = [.. codes.Distinct(StringComparer.Ordinal)];
        var found = new Dictionary<string, (string?, string?)>(StringComparer.Ordinal);
        if (asked.Length == 0)
            return found;
        var places = string.Join(", ", asked.Select((_, i) => $"$c{i}"));
        using var command = new DuckDBCommand($"SELECT fixmedins_code, fixmedins_name, admdvs FROM claims.institution WHERE fixmedins_code IN ({places})", connection);
        for (var i = 0; i < asked.Length; i++)
            command.Parameters.Add(new DuckDBParameter($"c{i}", asked[i]));
        using var rows = command.ExecuteReader();
        while (rows.Read())
            found[rows.GetString(0)] = (rows.IsDBNull(1) ? null : rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2));
        return found;
    }
}
