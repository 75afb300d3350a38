namespace FraudWatch.Core.Benefits;

/// <summary>A fund that pays on the compliant share which the schemes left to a person over the year.</summary>
/// <param name="Fund">serious_illness, medical_aid or local_budget.</param>
/// <param name="Persons">Special person types (sp_psn_type) entitled to it; empty for everybody.</param>
/// <param name="EntersAt">Yuan of the year's own share from which a person is taken in; null for none.</param>
/// <param name="Cap">Yuan a year; null for none.</param>
/// <param name="Bands">Ratios by band; a null ratio is not settled by the text.</param>
public sealed record BenefitLayer(string Fund, IReadOnlyList<string> Persons, decimal? EntersAt, decimal? Cap, IReadOnlyList<BenefitLayerBand> Bands);
