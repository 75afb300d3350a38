using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Cases;

/// <summary>Another case that touches the same person, physician, phone or bed.</summary>
/// <param name="Case">It.</param>
/// <param name="Ties">What they share, and by how many of its findings.</param>
public sealed record RelatedCase(ReviewCase Case, IReadOnlyList<(LinkKind Kind, string Value, int Findings)> Ties);
