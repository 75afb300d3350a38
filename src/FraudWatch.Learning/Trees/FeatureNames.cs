using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Trees;

/// <summary>Compares the features of a matrix with those that a model was trained on.</summary>
internal static class FeatureNames
{
    /// <exception cref="ArgumentException">They differ; the message names the first that does.</exception>
    public static void Check(IReadOnlyList<Feature> expected, IReadOnlyList<Feature> given)
    {
        if (given.Count != expected.Count)
            throw new ArgumentException($"The model reads {expected.Count} features; the matrix has {given.Count}.");
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i] != expected[i])
                throw new ArgumentException(
                    $"Feature {i} of the model is '{expected[i].Name}' ({expected[i].Kind}); the matrix has '{given[i].Name}' ({given[i].Kind}).");
        }
    }
}
