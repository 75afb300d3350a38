using System.Reflection;

namespace FraudWatch.Detection.Rules;

/// <summary>Begins a new rule: a folder that passes every check, to be changed step by step.</summary>
public static class RuleScaffold
{
    private const string Prefix = "RuleTemplate/";

    /// <summary>Creates <c>folder/family/id</c> with rule.yaml, rule.sql and fixtures; the rule is experimental.</summary>
    /// <returns>The rule's folder.</returns>
    /// <exception cref="ArgumentException">Family or id are not lower case words joined by hyphens.</exception>
    /// <exception cref="IOException">The folder exists already.</exception>
    public static string Create(string folder, string family, string id) => Create(folder, family, id, Template());

    /// <summary>
    /// As above, but the rule runs a template's SQL: there is no rule.sql, the template's parameters wait for their values,
    /// and the fixtures are still those of another rule.
    /// </summary>
    /// <exception cref="FileNotFoundException">The folder has no such template.</exception>
    public static string Create(string folder, string family, string id, string template)
    {
        var sql = Path.Combine(folder, "templates", $"{template}.sql");
        if (!File.Exists(sql))
            throw new FileNotFoundException($"There is no template '{sql}'.", sql);
        return Create(folder, family, id, TemplatedRule.Files(Template(), template, File.ReadAllText(sql)));
    }

    private static string Create(string folder, string family, string id, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var name in new[] { family, id })
        {
            if (!RuleCheck.IsKebab(name))
                throw new ArgumentException($"'{name}' must be lower case letters and digits, words joined by hyphens.");
        }

        var target = Path.GetFullPath(Path.Combine(folder, family, id));
        if (Directory.Exists(target))
            throw new IOException($"'{target}' exists already.");
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text.Replace("RULE-ID", id, StringComparison.Ordinal));
        }

        return target;
    }

    private static IEnumerable<(string Path, string Text)> Template()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (path[Prefix.Length..], reader.ReadToEnd());
        }
    }
}
