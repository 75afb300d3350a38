using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Approvals;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Exports;

/// <summary>What an export with numbers in the clear needs first: somebody else's consent.</summary>
internal static class ExportEndpoints
{
    private static readonly string[] ListsOfPersons = ["findings", "cases", WorkingPaperExport.List];

    public static void MapExports(this IEndpointRouteBuilder api) => api.MapPost("/exports/unmasked-requests", AskAsync).WithTags("exports").WithName("request_unmasked_export")
        .WithSummary("Ask to take a list away with numbers of persons in the clear; once approved, its export takes approval=ID, once.")
        .Example(new UnmaskedExportRequest { List = "findings", Filters = new Dictionary<string, string> { ["rule"] = "overlapping-stays" }, Reason = "Handing over to the police, letter 2026-17" })
        .Idempotent().Requires(Permission.ExportUnmaskedRequest);

    private static async Task<TaggedCreated<ApprovalView>> AskAsync(UnmaskedExportRequest request, Actor actor, CaseworkDatabase casework, CancellationToken cancellation)
    {
        if (!ListsOfPersons.Contains(request.List))
            throw RefusedException.Invalid("list", $"Only these lists name persons: {string.Join(", ", ListsOfPersons)}.");
        var reason = GivenReason.Checked(request.Reason);
        var payload = UnmaskedExport.Of(request.List, request.Filters);
        var filters = payload.Filters.Count == 0 ? "all" : string.Join(", ", payload.Filters.Select(filter => $"{filter.Key}={filter.Value}"));
        var asked = await casework.ChangeAsync(
            actor, change => Approval.AskAsync(change, ApprovalKind.UnmaskedExport, payload, $"Export of {request.List} ({filters}) with numbers in the clear: {reason}", cancellation), cancellation);
        return new TaggedCreated<ApprovalView>($"/api/v1/approvals/{asked.Id}", ApprovalView.From(asked), asked.Version);
    }
}
