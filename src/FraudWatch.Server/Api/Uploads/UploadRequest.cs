using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Server.Api.Uploads;

/// <summary>What a sender says of a file before it sends it in pieces.</summary>
/// <param name="Name">What it calls the file.</param>
/// <param name="Size">Bytes of the whole file.</param>
/// <param name="Sha256">Of the whole file, 64 hexadecimal digits.</param>
/// <param name="Table">The national table that it holds; left out, the header tells.</param>
/// <param name="RepairOf">Number of the batch whose quarantine it mends.</param>
internal sealed record UploadRequest(string Name, long Size, string? Sha256 = null, string? Table = null, string? RepairOf = null)
{
    public static UploadRequest Sample { get; } =
        new("fee_list_d-2026-03.csv.gz", 734_003_200, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    public NewUpload ToCommand()
    {
        if (Size < 1)
            throw RefusedException.Invalid("size", "size is the number of bytes of the file, at least 1.");
        if (Sha256 is { } hash && !IsHash(hash))
            throw RefusedException.Invalid("sha256", "sha256 has 64 hexadecimal digits.");
        return new NewUpload(Name, Size, Sha256, Table, RepairOf);
    }

    internal static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);
}
