namespace FraudWatch.Relational;

/// <summary>One side of an equality.</summary>
/// <param name="Of">Its value.</param>
/// <param name="Uses">What it reads.</param>
/// <param name="Column">The place in the row where it is nothing but a column of this query, else -1.</param>
internal sealed record ConjunctSide(Func<Frame, Value> Of, Uses Uses, int Column);
