namespace FraudWatch.Detection.Rules.Yaml;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class YamlProblems(string file)
{
    private readonly List<RuleProblem> found = [];

    public IReadOnlyList<RuleProblem> Found => found;

    public void Add(string key, string message) => found.Add(new RuleProblem(file, key, message));
}
