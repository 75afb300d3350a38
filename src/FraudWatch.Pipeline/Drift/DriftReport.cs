namespace FraudWatch.Pipeline.Drift;

/// <summary>What a look for drift found.</summary>
/// <param name="Settlements">Settlements of the period.</param>
/// <param name="SettlementsBefore">Settlements of as many days before it.</param>
/// <param name="Signs">What has moved, in sentences without personal data; empty when nothing has.</param>
public sealed record DriftReport(long Settlements, long SettlementsBefore, IReadOnlyList<string> Signs);
