using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>A rules folder of a test's own, filled with changed copies of the rule that <c>rules new</c> creates.</summary>
internal sealed class RuleFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fraudwatch-rules-").FullName;

    /// <summary>Adds a rule; the changes are (old, new) texts of its rule.yaml.</summary>
    public RuleFolder Add(string id, string? sql = null, params (string Old, string New)[] changes)
    {
        var folder = RuleScaffold.Create(Path, "test", id);
        var file = System.IO.Path.Combine(folder, "rule.yaml");
        var yaml = File.ReadAllText(file);
        foreach (var (old, replacement) in changes)
        {
            Assert.Contains(old, yaml, StringComparison.Ordinal);
            yaml = yaml.Replace(old, replacement, StringComparison.Ordinal);
        }

        File.WriteAllText(file, yaml);
        if (sql is not null)
            File.WriteAllText(System.IO.Path.Combine(folder, "rule.sql"), sql);
        return this;
    }

    public RuleFolder AddFile(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public RuleCatalogue Load() => RuleCatalogue.Load(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
