namespace FraudWatch.Relational;

/// <summary>One of the conditions that all have to hold.</summary>
/// <param name="Test">Whether it holds.</param>
/// <param name="Uses">What it reads.</param>
/// <param name="Sides">The two sides where it asks that they are equal, else nothing.</param>
internal sealed record Conjunct(Func<Frame, Value> Test, Uses Uses, (ConjunctSide Left, ConjunctSide Right)? Sides);
