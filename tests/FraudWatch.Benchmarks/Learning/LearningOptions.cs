using FraudWatch.Learning.Trees;

namespace FraudWatch.Benchmarks.Learning;

/// <summary>What is trained, scored and explained.</summary>
/// <param name="Repeats">Rounds; in each, every rival runs once.</param>
internal sealed record LearningOptions(int Repeats)
{
    public const int TrainingRows = 100_000;
    public const int UnseenRows = 100_000;
    public const int ExplainedRows = 20_000;
    public const int Features = 40;
    public const int Threads = 2;
    public const int Seed = 1;

    /// <summary>Ours; the rivals get the same trees, leaves, rate and least leaf where they have the option.</summary>
    public static FastTreeOptions Trees { get; } = new()
    {
        NumberOfTrees = 200,
        NumberOfLeaves = 31,
        LearningRate = 0.1,
        MinimumExampleCountPerLeaf = 20,
        NumberOfThreads = Threads,
    };
}
