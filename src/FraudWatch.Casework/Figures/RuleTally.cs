namespace FraudWatch.Casework.Figures;

/// <summary>What became of a rule's findings in casework. Verdicts count where they are final.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Findings">Findings in cases.</param>
/// <param name="Confirmed">Wholly confirmed.</param>
/// <param name="Partly">Partly confirmed.</param>
/// <param name="Unfounded">Refuted.</param>
/// <param name="NotEnoughEvidence">Neither for nor against.</param>
/// <param name="FellOnAppeal">Stood in the first review and fell after the institution had answered.</param>
/// <param name="Cases">Cases that hold such a finding.</param>
public sealed record RuleTally(string RuleId, long Findings, long Confirmed, long Partly, long Unfounded, long NotEnoughEvidence, long FellOnAppeal, long Cases);
