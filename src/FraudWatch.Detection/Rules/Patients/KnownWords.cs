using DuckDB.NET.Data;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Rules;

/// <summary>The items, medical types and diagnoses that occurred in the store: of these it is known already what they are.</summary>
internal sealed class KnownWords
{
    private static readonly string[] Item = ["med_list_codg", "hilist_name", "medins_list_name", "med_chrgitm_type", "list_type"];

    private const int MostCharacters = 512;
    private const char Between = '\u001f';

    private readonly List<(string Table, int[] Places, HashSet<string> Known, Func<string, string> Form)> checks = [];

    public static KnownWords Read(DuckDBConnection connection, IReadOnlyCollection<PatientInput> inputs)
    {
        var words = new KnownWords();
        var items = Set(connection, $"SELECT concat_ws(chr(31), {string.Join(", ", Item.Select(column => $"coalesce({column}, '')"))}) FROM claims.item");
        var types = Set(connection, "SELECT med_type FROM claims.med_type_kind");
        var diagnoses = Set(connection, """
            SELECT diag_code FROM claims.diagnosis WHERE diag_code IS NOT NULL
            UNION SELECT upper(trim(dise_code)) FROM claims.fee_line WHERE dise_code IS NOT NULL
            """);
        foreach (var input in inputs)
        {
            if (input.Table == "lake.fee_list_d")
                words.Check(input, Item, items, text => text);
            words.Check(input, ["med_type"], types, text => text);
            foreach (var column in new[] { "diag_code", "dscg_maindiag_code", "dise_code", "dise_codg" })
                words.Check(input, [column], diagnoses, text => text.Trim(' ').ToUpperInvariant());
        }

        return words;
    }

    /// <summary>Whether all words of these rows occurred before.</summary>
    public bool Covers(IReadOnlyDictionary<string, Relation> rows) => checks.TrueForAll(check =>
        !rows.TryGetValue(check.Table, out var table) || table.Rows.All(row => IsKnown(row, check.Places, check.Known, check.Form)));

    private static bool IsKnown(Value[] row, int[] places, HashSet<string> known, Func<string, string> form)
    {
        if (places.Length == 1)
            return form(row[places[0]].ToString()) is var word && (word.Length == 0 || known.Contains(word));
        Span<char> words = stackalloc char[MostCharacters];
        var length = 0;
        foreach (var place in places)
        {
            var word = row[place].ToString();
            if (length + word.Length >= words.Length)
                return known.Contains(string.Join(Between, places.Select(other => row[other].ToString())));
            word.CopyTo(words[length..]);
            length += word.Length;
            words[length++] = Between;
        }

        return known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[..(length - 1)]);
    }

    private void Check(PatientInput input, string[] columns, HashSet<string> known, Func<string, string> form)
    {
        int[] places = [.. columns.Select(input.PlaceOf)];
        if (!places.Contains(-1))
            checks.Add((input.Table, places, known, form));
    }

    private static HashSet<string> Set(DuckDBConnection connection, string sql) => [.. connection.Rows(sql, row => row.GetString(0))];
}
