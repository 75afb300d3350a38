namespace FraudWatch.Relational;

/// <summary>One source in the order of the text.</summary>
/// <param name="Place">Its place in a frame.</param>
/// <param name="On">The conditions of a LEFT JOIN; nothing for the others, whose conditions hold for the whole.</param>
internal sealed record FromEntry(int Place, Conjunct[]? On);
