namespace FraudWatch.Server.Api.Quarantining;

/// <summary>How many rows were changed.</summary>
internal sealed record ChangedRows(int Rows);
