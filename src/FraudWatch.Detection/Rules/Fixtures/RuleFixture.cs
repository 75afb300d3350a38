using FraudWatch.Store.Engines.DuckDb;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// A small set of claims on which a rule must find exactly what <c>expected.csv</c> says. The claims and features are built
/// once; any number of rules may then be checked.
/// </summary>
public sealed class RuleFixture : IDisposable
{
    private readonly FixtureStore store;
    private readonly RuleCatalogue catalogue;

    private RuleFixture(string folder, FixtureStore store, RuleCatalogue catalogue)
    {
        this.store = store;
        this.catalogue = catalogue;
        Name = Path.GetFileName(folder);
        Expected = ExpectedFindings.Read(Path.Combine(folder, ExpectedFindings.FileName));
    }

    /// <summary>The folder's name: fires, quiet, edge...</summary>
    public string Name { get; }

    internal ExpectedFindings Expected { get; }

    /// <summary>Loads the folder's tables and builds claims and features from them.</summary>
    /// <param name="folder">CSV files named after input tables, with only the columns that matter, and expected.csv.</param>
    /// <param name="catalogue">Where knowledge and parameters by region and date come from.</param>
    /// <param name="cancellationToken">Stops the stage that is running.</param>
    /// <exception cref="InvalidDataException">A file is malformed, has a column that its table does not have, or is no input table.</exception>
    public static async Task<RuleFixture> BuildAsync(string folder, RuleCatalogue catalogue, CancellationToken cancellationToken = default)
    {
        var store = FixtureStore.Create();
        try
        {
            var loaded = store.LoadFolder(folder);
            var stray = Directory.EnumerateFiles(folder).Select(Path.GetFileName)
                .FirstOrDefault(file => file != ExpectedFindings.FileName && !loaded.Contains(Path.GetFileNameWithoutExtension(file)));
            if (stray is not null)
                throw new InvalidDataException($"{stray} is neither {ExpectedFindings.FileName} nor named after an input table.");
            await store.BuildAsync(cancellationToken: cancellationToken);
            KnowledgeLoader.Load(store.Connection, catalogue);
            return new RuleFixture(folder, store, catalogue);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Runs the rule and says how its findings differ from the expected ones; nothing when they are the same.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(Rule rule, CancellationToken cancellationToken = default)
    {
        RunTables.Create(store.Connection);
        using var run = new RuleRun(store.Connection, catalogue, 1, null);
        await run.PrepareAsync([rule], cancellationToken);
        var outcome = await run.RunAsync(rule, cancellationToken);
        return outcome.Reason is { } reason
            ? [outcome.Runnable ? reason : $"not runnable: {reason}; a fixture brings every column that the rule needs"]
            : Expected.Differences(store.Connection);
    }

    public void Dispose() => store.Dispose();
}
