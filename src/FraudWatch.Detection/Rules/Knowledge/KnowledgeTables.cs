using System.Text.RegularExpressions;
using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Rules;

/// <summary>Reads <c>knowledge/NAME.csv</c>.</summary>
internal static partial class KnowledgeTables
{
    public static IReadOnlyList<KnowledgeTable> Read(IEnumerable<RuleFile> files, List<RuleProblem> found)
    {
        var tables = new List<KnowledgeTable>();
        foreach (var file in files)
        {
            var problems = new YamlProblems(file.Path);
            if (ReadFile(file, problems) is { } table)
                tables.Add(table);
            found.AddRange(problems.Found);
        }

        return tables;
    }

    private static KnowledgeTable? ReadFile(RuleFile file, YamlProblems problems)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        var records = Records(file, problems);
        if (records.Count == 0)
        {
            problems.Add("", "the file needs a header line");
            return null;
        }

        var (header, rows) = (records[0], records.Skip(1).ToList());

        if (!Name().IsMatch(name))
            problems.Add("", $"'{name}' is not a table name: lower case letters, digits and underscores");
        var columns = header.Select(title => Column(title ?? "", problems)).OfType<KnowledgeColumn>().ToList();
        foreach (var (row, i) in rows.Select((row, i) => (row, i)).Where(pair => pair.row.Count != header.Count))
            problems.Add($"row {i + 1}", $"{row.Count} fields, the header has {header.Count}");
        return problems.Found.Count == 0 ? new KnowledgeTable(name, columns, rows) : null;
    }

    private static IReadOnlyList<IReadOnlyList<string?>> Records(RuleFile file, YamlProblems problems)
    {
        try
        {
            return CsvText.Records(file.Text);
        }
        catch (FormatException error)
        {
            problems.Add("", error.Message);
            return [];
        }
    }

    private static KnowledgeColumn? Column(string title, YamlProblems problems)
    {
        if (Header().Match(title) is { Success: true } match)
            return new KnowledgeColumn(match.Groups[1].Value, match.Groups[2] is { Success: true } type ? type.Value : "VARCHAR");
        problems.Add(title, "a header is name or name:TYPE with VARCHAR, INTEGER, BIGINT, DECIMAL(p,s), DOUBLE, DATE, TIMESTAMP or BOOLEAN");
        return null;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^([a-z][a-z0-9_]*)(?::(VARCHAR|INTEGER|BIGINT|DECIMAL\(\d+,\d+\)|DOUBLE|DATE|TIMESTAMP|BOOLEAN))?$")]
    private static partial Regex Header();
}
