namespace FraudWatch.Detection.Tests.City;

/// <summary>The same claims as another export would bring them: rows in another order, in several batches, persons renamed.</summary>
internal static class RearrangedExport
{
    /// <summary>Writes the batches as folders beside the export and returns them in the order in which to load them.</summary>
    public static IReadOnlyList<string> Write(string exports, int batches, Random random)
    {
        var folders = Enumerable.Range(0, batches).Select(i => Path.Combine(exports + "-rearranged", $"batch-{i}")).ToArray();
        foreach (var folder in folders)
            Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(exports, "*.csv").Where(file => Path.GetFileName(file) != "truth.csv").Order(StringComparer.Ordinal))
            Rearrange(file, folders, random);
        random.Shuffle(folders);
        return folders;
    }

    /// <summary>Another name for a person, one for one: its characters turned round, so that names sort differently.</summary>
    public static string Renamed(string person) => new([.. person.Reverse()]);

    private static void Rearrange(string file, string[] folders, Random random)
    {
        var lines = File.ReadAllLines(file);
        var person = Array.IndexOf(lines[0].Split(','), "psn_no");
        var rows = lines[1..].Select(row => person < 0 ? row : WithRenamedPerson(row, person)).ToArray();
        random.Shuffle(rows);
        for (var i = 0; i < folders.Length; i++)
        {
            var part = rows.Where((_, place) => place % folders.Length == i).ToArray();
            if (part.Length > 0)
                File.WriteAllLines(Path.Combine(folders[i], Path.GetFileName(file)), [lines[0], .. part]);
        }
    }

    private static string WithRenamedPerson(string row, int column)
    {
        var cells = row.Split(',');
        cells[column] = Renamed(cells[column]);
        return string.Join(',', cells);
    }
}
