namespace FraudWatch.Server.Api.Cases;

/// <summary>Another case that touches the same person, physician, phone or bed.</summary>
public sealed record RelatedView(CaseView Case, IReadOnlyList<TieView> Ties);
