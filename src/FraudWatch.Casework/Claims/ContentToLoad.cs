namespace FraudWatch.Casework.Claims;

/// <summary>A whole file that was received and shall become a batch.</summary>
/// <param name="FileName">What its sender calls it.</param>
/// <param name="Sha256">Of its bytes, hexadecimal.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Source">On which way it came.</param>
public sealed record ContentToLoad(string FileName, string Sha256, long Bytes, BatchSource Source)
{
    /// <summary>The national table that it holds; null when its header is to tell.</summary>
    public string? TableName { get; init; }

    /// <summary>Its name in the upload area; null when it lies elsewhere.</summary>
    public string? StoredFile { get; init; }

    /// <summary>The batch whose quarantined rows it mends.</summary>
    public string? RepairOf { get; init; }

    /// <summary>What makes it the same content as another.</summary>
    internal string Key => Source == BatchSource.Repair ? $"{Sha256}:{TableName}:{RepairOf}" : $"{Sha256}:{TableName}";
}
