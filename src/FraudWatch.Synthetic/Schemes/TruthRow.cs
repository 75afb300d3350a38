namespace FraudWatch.Synthetic.Schemes;

/// <summary>What was planted: the keys of the accused first, lists joined by '|'.</summary>
internal sealed record TruthRow(
    string Scheme, string RuleIds, string InstitutionCode, string PersonNumber, string EncounterIds, string SettlementIds, string FeeLineIds, DateTime OccurredOn);
