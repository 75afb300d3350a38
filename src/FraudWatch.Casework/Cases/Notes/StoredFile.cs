namespace FraudWatch.Casework.Cases;

/// <summary>Bytes that the case store's folder has taken in.</summary>
/// <param name="Sha256">64 hex digits.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ContentType">Told by the content.</param>
public sealed record StoredFile(string Sha256, long Size, string ContentType);
