using FraudWatch.Store.Engines.DuckDb;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// One database on which fixtures are laid out one after the other: what they share (dictionaries, knowledge) is loaded
/// once. For one thread at a time.
/// </summary>
public sealed class FixtureBench : IDisposable
{
    private readonly FixtureStore store = FixtureStore.Create();
    private readonly RuleCatalogue catalogue;
    private readonly FixtureKnowledge knowledge;
    private RuleFixture? laidOut;

    public FixtureBench(RuleCatalogue catalogue)
    {
        this.catalogue = catalogue;
        store.Connection.Run("CREATE SCHEMA IF NOT EXISTS claims");
        knowledge = new FixtureKnowledge(store.Connection, catalogue);
    }

    /// <summary>Lays out a fixture of a rule; it is good until the next one is laid out.</summary>
    /// <exception cref="InvalidDataException">A file is malformed, has a column that its table does not have, or is no input table.</exception>
    /// <exception cref="DirectoryNotFoundException">The rule has no such fixture.</exception>
    public RuleFixture LayOut(Rule rule, string fixture, CancellationToken cancellationToken = default)
    {
        laidOut?.Dispose();
        laidOut = null;
        return laidOut = RuleFixture.Build(RuleFixtures.Folder(rule, fixture), rule, store, knowledge, catalogue, cancellationToken);
    }

    public void Dispose()
    {
        laidOut?.Dispose();
        store.Dispose();
    }
}
