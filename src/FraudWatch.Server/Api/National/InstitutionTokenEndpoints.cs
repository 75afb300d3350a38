using FraudWatch.Casework.National;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.National;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.National;

/// <summary>The tokens of institutions' systems.</summary>
internal static class InstitutionTokenEndpoints
{
    public static void MapInstitutionTokens(this IEndpointRouteBuilder national)
    {
        national.MapGet("/tokens", ListAsync).WithName("list_institution_tokens").WithSummary("Tokens of institutions' systems; the secrets are not kept.")
            .Lists(InstitutionTokenList.Shape).Requires(Permission.UserManage);
        national.MapExport("/tokens", "institution_tokens", InstitutionTokenList.Shape, Permission.UserManage, ExportAsync);
        national.MapPost("/tokens", IssueAsync).WithName("issue_institution_token").WithSummary("Issue a token to an institution's system; it is answered once and never again.")
            .Example(InstitutionTokenRequest.Sample).Requires(Permission.UserManage);
        national.MapDelete("/tokens/{id:long}", RevokeAsync).WithName("revoke_institution_token").WithSummary("End a token, at once.").Requires(Permission.UserManage);
    }

    private static async Task<Ok<Page<InstitutionTokenView>>> ListAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await InstitutionTokenList.Shape.PageAsync(Seen(context, actor), request, token => InstitutionTokenView.From(token, null), cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) => export.RunAsync(
        "institution-tokens", InstitutionTokenList.Shape, request, actor, Permission.UserManage, context => Seen(context, actor), token => InstitutionTokenView.From(token, null), cancellation);

    private static async Task<Created<InstitutionTokenView>> IssueAsync(InstitutionTokenRequest request, Actor actor, InstitutionTokens tokens, CancellationToken cancellation)
    {
        var (token, kept) = await tokens.IssueAsync(actor, request.FixmedinsCode, request.Region, request.Label, cancellation);
        return TypedResults.Created($"/api/v1/national/tokens/{kept.Id}", InstitutionTokenView.From(kept, token));
    }

    private static async Task<NoContent> RevokeAsync(long id, Actor actor, InstitutionTokens tokens, InstitutionTokenReader reader, CancellationToken cancellation)
    {
        await tokens.RevokeAsync(actor, id, cancellation);
        reader.Forget();
        return TypedResults.NoContent();
    }

    private static IQueryable<InstitutionToken> Seen(CaseworkContext context, Actor actor) => context.Set<InstitutionToken>().InScope(actor.Scope, token => token.Region);
}
