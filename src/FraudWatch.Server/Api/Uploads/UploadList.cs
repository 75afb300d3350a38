using FraudWatch.Casework.Claims;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Uploads;

/// <summary>What the list of a person's uploads can be asked.</summary>
internal static class UploadList
{
    public static ListShape<ClaimsUpload> Shape { get; } = ListShape.By("id", (ClaimsUpload upload) => upload.Id)
        .Sort("created_at", upload => upload.CreatedAt)
        .Filter("state", "Only uploads in one of these states, with commas between.", (uploads, text) => InState(uploads, FilterText.Names<UploadState>("state", text)))
        .SortedBy("-id");

    private static IQueryable<ClaimsUpload> InState(IQueryable<ClaimsUpload> uploads, IReadOnlyList<UploadState> states) =>
        uploads.Where(upload => states.Contains(upload.State));
}
