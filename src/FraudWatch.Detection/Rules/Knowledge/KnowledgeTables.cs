using System.Text.RegularExpressions;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>Reads <c>knowledge/NAME.csv</c>. A bureau's own file takes the place of the built-in one of its name.</summary>
internal static partial class KnowledgeTables
{
    public static IReadOnlyList<KnowledgeTable> Read(IEnumerable<RuleFile> files, List<RuleProblem> found)
    {
        var tables = new Dictionary<string, KnowledgeTable>();
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file.Path);
            if (!Name().IsMatch(name))
                found.Add(new RuleProblem(file.Path, "", $"'{name}' is not a table name: lower case letters, digits and underscores"));
            else if (Content(file, found) is { } content)
                tables[name] = new KnowledgeTable(name, content);
        }

        return [.. tables.Values];
    }

    private static CsvTable? Content(RuleFile file, List<RuleProblem> found)
    {
        try
        {
            return CsvTable.Parse(file.Text, file.Path);
        }
        catch (InvalidDataException error)
        {
            found.Add(new RuleProblem(file.Path, "", error.Message));
            return null;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Name();
}
