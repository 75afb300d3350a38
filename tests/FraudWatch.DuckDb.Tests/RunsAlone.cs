namespace FraudWatch.DuckDb.Tests;

/// <summary>For tests that measure time or the memory of the process: no other test runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "Alone";
}
