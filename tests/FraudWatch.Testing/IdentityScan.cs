using System.Text;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using FraudWatch.Store;

namespace FraudWatch.Testing;

/// <summary>Looks for identity numbers by form, birth date and check digit (GB 11643-1999) in everything that was written.</summary>
public static partial class IdentityScan
{
    private const string CheckDigits = "10X98765432";
    private const string Pattern = @"(?<![0-9A-Fa-f])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Fa-f])";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Numbers in a text whose check digit is right.</summary>
    public static IEnumerable<string> In(string text) => Number().Matches(text).Select(match => match.Value).Where(HasItsCheckDigit);

    /// <summary>Files of a folder and all below it that hold such a number in plain bytes or in their names.</summary>
    public static IReadOnlyList<string> InFiles(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => In(file).Any() || In(Read(file)).Any())];

    /// <summary>Columns of the analytical store, views over the lake among them, whose values hold such a number: what is compressed in the files.</summary>
    public static IReadOnlyList<string> InStore(ClaimsStore store)
    {
        using var connection = store.Connect();
        var columns = new List<(string Table, string Column)>();
        using (var command = new DuckDBCommand(
            """
            SELECT '"' || table_schema || '"."' || table_name || '"', '"' || column_name || '"' FROM information_schema.columns
            WHERE data_type = 'VARCHAR' AND table_schema NOT IN ('information_schema', 'pg_catalog')
            """,
            connection))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
                columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        return [.. columns.Where(one => Holds(connection, one.Table, one.Column)).Select(one => $"{one.Table}.{one.Column}")];
    }

    private static bool Holds(DuckDBConnection connection, string table, string column)
    {
        using var command = new DuckDBCommand($@"SELECT DISTINCT {column} FROM {table} WHERE regexp_matches({column}, '[1-9]\d{{16}}[0-9Xx]')", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (In(reader.GetString(0)).Any())
                return true;
        }

        return false;
    }

    // The service has some files open while they are read; its lock file, which nobody else may open, is empty.
    private static string Read(string file)
    {
        if (new FileInfo(file).Length == 0)
            return "";
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static bool HasItsCheckDigit(string number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (number[i] - '0') * Weights[i];
        return char.ToUpperInvariant(number[^1]) == CheckDigits[sum % 11];
    }

    [GeneratedRegex(Pattern)]
    private static partial Regex Number();
}
