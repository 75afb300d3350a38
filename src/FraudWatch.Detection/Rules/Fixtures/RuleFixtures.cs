using FraudWatch.Core.Findings;

namespace FraudWatch.Detection.Rules;

/// <summary>Checks a rule against all its fixtures.</summary>
public static class RuleFixtures
{
    /// <summary>Every rule fires somewhere, keeps quiet somewhere, and knows its edge.</summary>
    public static readonly IReadOnlyList<string> Required = ["fires", "quiet", "edge"];

    /// <summary>
    /// What is wrong, one sentence per difference, each with the fixture's name in front; nothing when all is as expected. A
    /// rule built into the program has no fixtures with it, and a deprecated one needs none.
    /// </summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(Rule rule, RuleCatalogue catalogue, CancellationToken cancellationToken = default)
    {
        if (rule.Folder is null || rule.Status == RuleStatus.Deprecated)
            return [];
        var found = new List<string>();
        foreach (var name in Names(rule))
        {
            var problems = await CheckAsync(rule, name, catalogue, cancellationToken);
            found.AddRange(problems.Select(problem => $"{name}: {problem}"));
        }

        return found;
    }

    /// <summary>Names of the rule's fixture folders, the required ones first, present or not.</summary>
    public static IReadOnlyList<string> Names(Rule rule)
    {
        var folder = Path.Combine(rule.Folder ?? "", "fixtures");
        var present = Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)) : [];
        return [.. Required.Union(present.Order(StringComparer.Ordinal))];
    }

    /// <summary>The folder of one fixture.</summary>
    public static string Folder(Rule rule, string name) => Path.Combine(rule.Folder ?? "", "fixtures", name);

    private static async Task<IReadOnlyList<string>> CheckAsync(Rule rule, string name, RuleCatalogue catalogue, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Folder(rule, name)))
            return ["the folder is missing"];
        try
        {
            using var fixture = await RuleFixture.BuildAsync(Folder(rule, name), catalogue, cancellationToken);
            if (Contradiction(name, fixture.Expected.Count) is { } contradiction)
                return [contradiction];
            return await fixture.CheckAsync(rule, cancellationToken);
        }
        catch (InvalidDataException error)
        {
            return [error.Message];
        }
    }

    private static string? Contradiction(string name, int expected) => (name, expected) switch
    {
        ("fires", 0) => $"{ExpectedFindings.FileName} must expect at least one finding",
        ("quiet", > 0) => $"{ExpectedFindings.FileName} must be a header alone",
        _ => null,
    };
}
