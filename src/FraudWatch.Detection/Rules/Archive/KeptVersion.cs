namespace FraudWatch.Detection.Rules;

/// <summary>A definition of a rule that published findings and was kept.</summary>
/// <param name="Version">The rule's version.</param>
/// <param name="Definition">Its hash, which the findings name.</param>
/// <param name="KeptAt">When it first published a finding here, in UTC.</param>
public sealed record KeptVersion(int Version, string Definition, DateTime KeptAt);
