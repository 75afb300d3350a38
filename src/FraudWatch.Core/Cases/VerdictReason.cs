namespace FraudWatch.Core.Cases;

/// <summary>A reason from the fixed list.</summary>
/// <param name="Code">Short name, kept with the verdict.</param>
/// <param name="Zh">As the inspector reads it.</param>
/// <param name="En">The same in English.</param>
/// <param name="Kinds">Verdicts that it may be given for.</param>
public sealed record VerdictReason(string Code, string Zh, string En, IReadOnlyList<VerdictKind> Kinds);
