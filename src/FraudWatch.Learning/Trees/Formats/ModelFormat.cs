namespace FraudWatch.Learning.Trees.Formats;

/// <summary>
/// Names in a model file. Its outer object tells what it is and guards the inner one by a checksum over that one's bytes; the
/// README of the project describes both.
/// </summary>
internal static class ModelFormat
{
    /// <summary>What the file says it is.</summary>
    public const string Name = "fraudwatch-boosted-trees";

    /// <summary>The version written, and the greatest that is read.</summary>
    public const int Version = 1;
}
