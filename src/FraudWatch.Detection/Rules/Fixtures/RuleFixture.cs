using FraudWatch.Store.Engines.DuckDb;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// A small set of claims on which a rule must find exactly what <c>expected.csv</c> says. The claims, features and shared
/// results that the rule reads are built once; it may then be checked any number of times, with changed SQL too that reads
/// no other tables.
/// </summary>
public sealed class RuleFixture : IDisposable
{
    private readonly FixtureStore store;
    private readonly RuleRun run;
    private readonly ExpectedFindings expected;
    private bool isPrepared;

    private RuleFixture(string folder, FixtureStore store, RuleCatalogue catalogue)
    {
        this.store = store;
        run = new RuleRun(store.Connection, catalogue, 1, null);
        expected = ExpectedFindings.Read(Path.Combine(folder, ExpectedFindings.FileName));
    }

    /// <summary>Number of findings that it expects.</summary>
    public int Expected => expected.Count;

    /// <summary>Checks the rule and says how its findings differ from the expected ones; nothing when they are the same.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync(Rule rule, CancellationToken cancellationToken = default)
    {
        RunTables.Create(store.Connection);
        if (!isPrepared)
            await run.PrepareAsync([rule], cancellationToken);
        isPrepared = true;
        var outcome = await run.RunAsync(rule, cancellationToken);
        await run.CompleteAsync(cancellationToken);
        return outcome.Reason is { } reason
            ? [outcome.Runnable ? reason : $"not runnable: {reason}; a fixture brings every column that the rule needs"]
            : expected.Differences(store.Connection);
    }

    /// <summary>Loads the folder's tables in place of those of the fixture before, and builds what the rule reads.</summary>
    /// <param name="folder">
    /// CSV files named after input tables, with only the columns that matter, and expected.csv; stage.yaml may set stage
    /// parameters, and knowledge_NAME.csv adds rows to that table of knowledge.
    /// </param>
    /// <param name="rule">Says which tables are needed.</param>
    /// <param name="store">Where the tables are built.</param>
    /// <param name="knowledge">What the catalogue knows, on that store.</param>
    /// <param name="catalogue">Where shared results and parameters by region and date come from.</param>
    /// <param name="cancellationToken">Stops the stage that is running.</param>
    /// <exception cref="InvalidDataException">A file is malformed, has a column that its table does not have, or is no input table.</exception>
    internal static RuleFixture Build(
        string folder, Rule rule, FixtureStore store, FixtureKnowledge knowledge, RuleCatalogue catalogue, CancellationToken cancellationToken)
    {
        store.Clear();
        string[] loaded = [.. store.LoadFolder(folder), .. knowledge.LoadFolder(folder)];
        var stray = Directory.EnumerateFiles(folder).Select(Path.GetFileName)
            .FirstOrDefault(file => file is not (ExpectedFindings.FileName or FixtureSettings.FileName) && !loaded.Contains(Path.GetFileNameWithoutExtension(file)));
        if (stray is not null)
            throw new InvalidDataException($"{stray} is neither {ExpectedFindings.FileName} nor named after an input table or a table of knowledge.");
        store.Build(FixtureTables.Of(rule, catalogue), FixtureSettings.Read(folder), cancellationToken);
        return new RuleFixture(folder, store, catalogue);
    }

    /// <summary>Drops the shared results that were built for it.</summary>
    public void Dispose() => run.Dispose();
}
