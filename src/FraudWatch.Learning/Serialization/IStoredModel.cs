namespace FraudWatch.Learning.Serialization;

/// <summary>A model that <see cref="ModelFile"/> can write and read.</summary>
public interface IStoredModel
{
    /// <summary>What the file says it holds; never renamed.</summary>
    string Kind { get; }

    /// <summary>Writes what the model needs to score.</summary>
    /// <exception cref="InvalidOperationException">The model is not fitted.</exception>
    internal void Write(ModelWriter writer);
}
