namespace FraudWatch.Casework.Claims;

/// <summary>A quarantined row as the claims store tells it; it holds no value.</summary>
/// <param name="Number">Its number within the batch's quarantine, from 1.</param>
/// <param name="File">The file's name.</param>
/// <param name="Table">The table that it was meant for.</param>
/// <param name="Line">Number of its first line.</param>
/// <param name="Column">The column to blame, or null.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsCut">Whether only its beginning was kept.</param>
public sealed record HeldRow(long Number, string File, string Table, long Line, string? Column, string Reason, bool IsCut);
