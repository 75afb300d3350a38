using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Rules;

/// <summary>One side of a what-if.</summary>
/// <param name="Hits">Findings.</param>
/// <param name="Institutions">Institutions that they are about.</param>
/// <param name="Amount">Yuan at risk.</param>
/// <param name="Confirmed">Of these very findings, those that inspectors confirmed, partly included.</param>
/// <param name="Unfounded">Of these very findings, those found unfounded.</param>
/// <param name="Precision">Share confirmed of those decided; null when none was.</param>
/// <param name="ConfirmedInstitutions">Findings at institutions that were confirmed as a whole.</param>
/// <param name="UnfoundedInstitutions">Findings at institutions that were found clean.</param>
public sealed record WhatIfSide(
    long Hits, long Institutions, decimal Amount, long Confirmed, long Unfounded, double? Precision, long ConfirmedInstitutions, long UnfoundedInstitutions)
{
    internal static WhatIfSide Of(BacktestSide side) => new(
        side.Hits, side.Institutions, side.Amount, side.ByFinding.Confirmed, side.ByFinding.Unfounded, side.ByFinding.Precision,
        side.ByInstitution.Confirmed, side.ByInstitution.Unfounded);
}
