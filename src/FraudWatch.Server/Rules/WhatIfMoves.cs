namespace FraudWatch.Server.Rules;

/// <summary>Findings that would come, or go.</summary>
/// <param name="Total">How many.</param>
/// <param name="First">Those with the greatest amounts.</param>
public sealed record WhatIfMoves(long Total, IReadOnlyList<WhatIfFinding> First);
