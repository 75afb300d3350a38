namespace FraudWatch.Arrow.Tests;

/// <summary>For tests that count what the process holds: no other test runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "Alone";
}
