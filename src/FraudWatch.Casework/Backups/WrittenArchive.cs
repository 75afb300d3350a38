namespace FraudWatch.Casework.Backups;

/// <summary>An archive that was written whole.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, hexadecimal.</param>
/// <param name="Files">Files in it, its manifest aside.</param>
/// <param name="Watermark">Batches in the claims store that it holds.</param>
public sealed record WrittenArchive(long Bytes, string Sha256, int Files, long Watermark);
