namespace FraudWatch.Casework.Claims;

/// <summary>What a sender says of a file before it sends it.</summary>
/// <param name="Name">What it calls the file; only its last part is kept.</param>
/// <param name="Size">Bytes of the whole file.</param>
/// <param name="Sha256">Of the whole file, 64 hexadecimal digits; null when it does not say.</param>
/// <param name="Table">The national table that it holds; null to recognise it.</param>
/// <param name="RepairOf">The batch whose quarantine it mends; null for none.</param>
public sealed record NewUpload(string Name, long Size, string? Sha256 = null, string? Table = null, string? RepairOf = null);
