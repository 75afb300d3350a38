namespace FraudWatch.Benchmarks.Evidence;

/// <summary>What the cheats of a city do.</summary>
/// <param name="Part">Part of the benchmark that measures it.</param>
/// <param name="Name">Name in tables.</param>
/// <param name="Kinds">Of the generator's unseen kinds; the institutions take them by turns.</param>
internal sealed record SchemesOfACity(string Part, string Name, IReadOnlyList<string> Kinds);
