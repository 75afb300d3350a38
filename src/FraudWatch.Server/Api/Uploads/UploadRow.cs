using FraudWatch.Casework.Claims;

namespace FraudWatch.Server.Api.Uploads;

/// <summary>An upload as a row of the list that is taken away.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What its sender calls it.</param>
/// <param name="Table">The table that the sender named, if any.</param>
/// <param name="Size">Bytes of the whole file.</param>
/// <param name="Offset">Bytes that are here.</param>
/// <param name="State">receiving, completed or cancelled.</param>
/// <param name="RepairOf">The batch whose quarantine it mends, if any.</param>
/// <param name="CreatedAt">In UTC.</param>
/// <param name="ChangedAt">In UTC.</param>
/// <param name="Batch">Number of the batch that its content is; null until it is completed.</param>
/// <param name="BatchState">What became of that batch.</param>
/// <param name="Failure">Why nothing of it was loaded.</param>
internal sealed record UploadRow(
    long Id, string Name, string? Table, long Size, long Offset, UploadState State, string? RepairOf, DateTime CreatedAt, DateTime ChangedAt, string? Batch, BatchState? BatchState, string? Failure)
{
    public static UploadRow Of(ClaimsUpload upload) => new(
        upload.Id, upload.FileName, upload.TableName, upload.Size, upload.Offset, upload.State, upload.RepairOf, upload.CreatedAt, upload.ChangedAt,
        upload.Batch?.Number, upload.Batch?.State, upload.Batch?.Failure);
}
