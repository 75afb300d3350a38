using FraudWatch.Core.Cases;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What two cases share.</summary>
/// <param name="Kind">Person, physician, phone or bed.</param>
/// <param name="Value">Number, code or keyed hash.</param>
/// <param name="Findings">Findings of the other case that touch it.</param>
public sealed record TieView(LinkKind Kind, string Value, int Findings);
