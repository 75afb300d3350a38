namespace FraudWatch.Server.Api.Inspections;

/// <summary>The end of the field work.</summary>
/// <param name="CompletedOn">When the handling was completed, where it was: the clock of a transfer's report begins then.</param>
public sealed record CloseRequest(DateOnly? CompletedOn = null);
