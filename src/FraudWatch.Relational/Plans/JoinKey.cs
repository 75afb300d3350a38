namespace FraudWatch.Relational;

/// <summary>How rows of a source are found: the part of the key that is in its row, and what it is compared with.</summary>
/// <param name="OfRow">Reads only this source.</param>
/// <param name="Wanted">Reads what stands before it, or outside.</param>
internal sealed record JoinKey(ConjunctSide OfRow, ConjunctSide Wanted);
