namespace FraudWatch.Server.Api.Persons;

/// <summary>A page of fee lines, and how the settlements that they belong to agree with their lines.</summary>
/// <param name="Items">The lines.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Total">How many lines match; only with <c>count=true</c>.</param>
/// <param name="Reconciliation">Of the settlement or stay that was asked for; empty otherwise.</param>
public sealed record FeeLinePage(IReadOnlyList<FeeLineView> Items, string? Next, long? Total, IReadOnlyList<ReconciliationView> Reconciliation);
