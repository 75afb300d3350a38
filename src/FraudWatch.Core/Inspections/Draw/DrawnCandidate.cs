namespace FraudWatch.Core.Inspections;

/// <summary>An institution that a draw chose.</summary>
/// <param name="Position">1 is the first.</param>
/// <param name="Candidate">The institution.</param>
/// <param name="Share">Whether risk or chance alone chose it.</param>
/// <param name="Key">Its exponential key; the smallest of a stratum are drawn.</param>
public sealed record DrawnCandidate(int Position, Candidate Candidate, SelectionShare Share, double Key);
