using System.Collections.Concurrent;
using FraudWatch.Core.Findings;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>Checks rules against all their fixtures, as many at a time as there are processors.</summary>
public sealed class RuleFixtures(RuleCatalogue catalogue) : IDisposable
{
    /// <summary>Every rule fires somewhere, keeps quiet somewhere, and knows its edge.</summary>
    public static readonly IReadOnlyList<string> Required = ["fires", "quiet", "edge"];

    private readonly ConcurrentBag<FixtureBench> idle = [];

    /// <summary>
    /// What is wrong, one sentence per difference, each with the fixture's name in front; nothing when all is as expected. A
    /// rule built into the program has no fixtures with it, and a deprecated one needs none.
    /// </summary>
    public async Task<IReadOnlyList<string>> CheckAsync(Rule rule, CancellationToken cancellationToken = default)
    {
        if (rule.Folder is null || rule.Status == RuleStatus.Deprecated)
            return [];
        var names = Names(rule);
        var found = new IReadOnlyList<string>[names.Count];
        await Parallel.ForAsync(0, names.Count, cancellationToken, async (at, stop) => found[at] = await CheckAsync(rule, names[at], stop));
        return [.. names.Zip(found).SelectMany(pair => pair.Second.Select(problem => $"{pair.First}: {problem}"))];
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

    /// <summary>Values of stage parameters that a fixture sets, so that a handful of rows can stand for a month.</summary>
    /// <exception cref="InvalidDataException">Its stage.yaml is malformed or names no stage parameter.</exception>
    public static StageRunOptions Settings(Rule rule, string name) => FixtureSettings.Read(Folder(rule, name));

    /// <summary>Tables of knowledge to which a fixture adds rows of its own, with those rows.</summary>
    /// <exception cref="InvalidDataException">Its knowledge_NAME.csv is malformed or has a column that the table does not have.</exception>
    public static IReadOnlyList<KnowledgeTable> Knowledge(Rule rule, string name, RuleCatalogue catalogue) =>
        FixtureKnowledge.In(Folder(rule, name), catalogue);

    public void Dispose()
    {
        while (idle.TryTake(out var bench))
            bench.Dispose();
    }

    private async Task<IReadOnlyList<string>> CheckAsync(Rule rule, string name, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Folder(rule, name)))
            return ["the folder is missing"];
        var bench = idle.TryTake(out var free) ? free : new FixtureBench(catalogue);
        try
        {
            var fixture = bench.LayOut(rule, name, cancellationToken);
            return Contradiction(name, fixture.Expected) is { } contradiction ? [contradiction] : await fixture.CheckAsync(rule, cancellationToken);
        }
        catch (Exception error) when (error is InvalidDataException or StageFailedException)
        {
            return [error.Message];
        }
        finally
        {
            idle.Add(bench);
        }
    }

    private static string? Contradiction(string name, int expected) => (name, expected) switch
    {
        ("fires", 0) => $"{ExpectedFindings.FileName} must expect at least one finding",
        ("quiet", > 0) => $"{ExpectedFindings.FileName} must be a header alone",
        _ => null,
    };
}
