using FraudWatch.Casework.Claims;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Uploads;

/// <summary>What the list of a person's uploads can be asked.</summary>
internal static class UploadList
{
    public static ListShape<ClaimsUpload> Shape { get; } = ListShape.By("id", (ClaimsUpload upload) => upload.Id)
        .Sort("created_at", upload => upload.CreatedAt)
        .Sort("changed_at", upload => upload.ChangedAt)
        .Sort("name", upload => upload.FileName)
        .Sort("size", upload => upload.Size)
        .WithWord("state", "Only uploads in one of these states, with commas between.", upload => upload.State)
        .WithText("table", "Only uploads that named this table.", upload => upload.TableName)
        .Holding("name", "Only uploads with this in their name.", upload => upload.FileName)
        .FromTime("from", "Only uploads begun at this time or later.", upload => upload.CreatedAt)
        .BeforeTime("to", "Only uploads begun before this time.", upload => upload.CreatedAt)
        .SortedBy("-id");
}
