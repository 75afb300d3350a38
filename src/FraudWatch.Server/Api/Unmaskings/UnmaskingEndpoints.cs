using FraudWatch.Casework.Unmasking;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Unmaskings;

/// <summary>Names and numbers in the clear, for a minute and a reason.</summary>
internal static class UnmaskingEndpoints
{
    public static void MapUnmaskings(this IEndpointRouteBuilder api) => api.MapPost("/unmaskings", UnmaskAsync).WithTags("people").WithName("unmask")
        .WithSummary("Show one subject's data in the clear to me for 60 seconds; the reason stays in the audit trail.")
        .Example(new UnmaskRequest { Subject = "person:Tm90IGEgcGVyc29uLCBvbmx5IGFuIGV4YW1wbGUuLi4", Reason = "Comparing the paper record of the stay" }).Requires(Permission.PersonUnmask);

    private static async Task<Ok<UnmaskingView>> UnmaskAsync(UnmaskRequest request, Actor actor, Unmask unmask, CancellationToken cancellation) =>
        TypedResults.Ok(new UnmaskingView(await unmask.RunAsync(actor, request.Subject, request.Reason, cancellation)));
}
