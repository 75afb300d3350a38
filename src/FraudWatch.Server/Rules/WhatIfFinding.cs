namespace FraudWatch.Server.Rules;

/// <summary>A finding that would come, or go, without the person.</summary>
/// <param name="FindingId">Its id, which it keeps when it is published.</param>
/// <param name="FixmedinsCode">The institution.</param>
/// <param name="FixmedinsName">Its name; null when unknown.</param>
/// <param name="Region">Its division; null when unknown.</param>
/// <param name="MdtrtId">Encounters, the accused one first.</param>
/// <param name="OccurredOn">The service day.</param>
/// <param name="AmountAtRisk">Yuan; null for a lead.</param>
public sealed record WhatIfFinding(
    string FindingId, string FixmedinsCode, string? FixmedinsName, string? Region, string? MdtrtId, DateOnly OccurredOn, decimal? AmountAtRisk);
