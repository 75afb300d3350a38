namespace FraudWatch.Casework.Audit;

/// <summary>What a change says of itself before it is saved.</summary>
internal sealed record AuditNote(string Action, string Subject, object? Detail);
