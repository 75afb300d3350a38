using System.Text.RegularExpressions;
using FraudWatch.Detection.Rules.Sql;
using FraudWatch.Detection.Rules.Yaml;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>Reads <c>shared/NN-NAME.sql</c> in the order of their numbers, and <c>shared/parameters.yaml</c>.</summary>
internal sealed partial class SharedResults(RuleSqlParser parser, List<RuleProblem> found)
{
    private const string Folder = "shared";
    private const string ParametersFile = "parameters.yaml";

    private static readonly HashSet<string> StageTables = [.. Stage.Features.Files.Concat(Stage.FeatureSets.Files).Select(file => file.Table)];

    public IReadOnlyList<SharedResult> Read(IReadOnlyList<RuleFile> files)
    {
        var parameters = Parameters(files);
        var results = new List<SharedResult>();
        var used = new HashSet<string>();
        foreach (var file in files.Where(file => file.Parts is [Folder, _] && file.Path.EndsWith(".sql", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var sql = parser.Parse(file.Text);
            found.AddRange(sql.Problems.Select(problem => problem.In(file.Path)));
            used.UnionWith(sql.Parameters);
            if (NameOf(file, results) is { } name && AreDeclared(file, sql, parameters))
                results.Add(new SharedResult(name, file.Text, [.. parameters.Where(one => sql.Parameters.Contains(one.Name))], sql.Tables));
        }

        found.AddRange(parameters.Where(one => !used.Contains(one.Name)).Select(one => Problem(ParametersFile, one.Name, "declared, and not used in any shared result")));
        found.AddRange(Misplaced(results));
        return results;
    }

    private List<RuleParameter> Parameters(IReadOnlyList<RuleFile> files)
    {
        var all = new List<RuleParameter>();
        foreach (var file in files.Where(file => file.Parts is [Folder, ParametersFile]))
        {
            var problems = new YamlProblems(file.Path);
            if (YamlFile.Read(file.Text, problems) is { } section)
                all.AddRange(RuleSections.Parameters(section));
            found.AddRange(problems.Found);
        }

        found.AddRange(all.GroupBy(one => one.Name).Where(same => same.Count() > 1).Select(same => Problem(ParametersFile, same.Key, "declared twice")));
        return [.. all.DistinctBy(one => one.Name)];
    }

    private string? NameOf(RuleFile file, List<SharedResult> earlier)
    {
        var match = FileName().Match(file.Path);
        var name = match.Groups["name"].Value;
        if (!match.Success)
            found.Add(new RuleProblem(file.Path, "", "the name of a shared result is two digits, a dash and a table, as in 10-knowledge_use.sql"));
        else if (StageTables.Contains(name) || earlier.Any(one => one.Name == name))
            found.Add(new RuleProblem(file.Path, "", $"there is a table features.{name} already"));
        else
            return name;
        return null;
    }

    private bool AreDeclared(RuleFile file, RuleSql sql, List<RuleParameter> parameters)
    {
        var missing = sql.Parameters.Except(parameters.Select(one => one.Name)).ToList();
        found.AddRange(missing.Select(name => new RuleProblem(file.Path, name, $"${name} is not declared in {Folder}/{ParametersFile}")));
        return missing.Count == 0;
    }

    /// <summary>A shared result may read those before it only: the numbers are the order of building.</summary>
    private static IEnumerable<RuleProblem> Misplaced(List<SharedResult> results) =>
        from pair in results.Select((one, place) => (one, place))
        from later in results.Skip(pair.place)
        where pair.one.Reads.Contains(later.QualifiedName)
        select new RuleProblem($"{Folder}", pair.one.Name, $"reads {later.QualifiedName}, which is not built before it");

    private static RuleProblem Problem(string file, string key, string message) => new($"{Folder}/{file}", key, message);

    [GeneratedRegex(@"/\d\d-(?<name>[a-z][a-z0-9_]*)\.sql$")]
    private static partial Regex FileName();
}
