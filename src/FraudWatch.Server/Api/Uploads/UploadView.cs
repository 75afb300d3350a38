using FraudWatch.Casework.Claims;

namespace FraudWatch.Server.Api.Uploads;

/// <summary>A file that is sent in pieces.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What its sender calls it.</param>
/// <param name="Table">The table that the sender named, if any.</param>
/// <param name="Size">Bytes of the whole file.</param>
/// <param name="Offset">Bytes that are here: where the next piece begins.</param>
/// <param name="State">receiving, completed or cancelled.</param>
/// <param name="RepairOf">The batch whose quarantine it mends, if any.</param>
/// <param name="CreatedAt">In UTC.</param>
/// <param name="ChangedAt">In UTC.</param>
/// <param name="Batch">The batch that its content is; null until it is completed.</param>
internal sealed record UploadView(
    long Id, string Name, string? Table, long Size, long Offset, UploadState State, string? RepairOf, DateTime CreatedAt, DateTime ChangedAt, BatchLink? Batch)
{
    public static UploadView Of(ClaimsUpload upload) => new(
        upload.Id, upload.FileName, upload.TableName, upload.Size, upload.Offset, upload.State, upload.RepairOf, upload.CreatedAt, upload.ChangedAt,
        upload.Batch is { } batch ? BatchLink.Of(batch) : null);
}
