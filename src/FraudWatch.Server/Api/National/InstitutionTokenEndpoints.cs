using FraudWatch.Casework.National;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.National;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.National;

/// <summary>The tokens of institutions' systems.</summary>
internal static class InstitutionTokenEndpoints
{
    private static readonly ListShape<InstitutionToken> Shape = ListShape.By("id", (InstitutionToken token) => token.Id)
        .Sort("fixmedins_code", token => token.FixmedinsCode)
        .Filter("fixmedins_code", "Only those of this institution.", (tokens, text) => tokens.Where(token => token.FixmedinsCode == text))
        .Filter("revoked", "Only revoked ones (true) or those in use (false).", (tokens, text) => ByRevoked(tokens, FilterText.Bool("revoked", text)))
        .SortedBy("id");

    public static void MapInstitutionTokens(this IEndpointRouteBuilder national)
    {
        national.MapGet("/tokens", ListAsync).WithName("list_institution_tokens").WithSummary("Tokens of institutions' systems; the secrets are not kept.")
            .Lists(Shape).Requires(Permission.UserManage);
        national.MapPost("/tokens", IssueAsync).WithName("issue_institution_token").WithSummary("Issue a token to an institution's system; it is answered once and never again.")
            .Example(InstitutionTokenRequest.Sample).Requires(Permission.UserManage);
        national.MapDelete("/tokens/{id:long}", RevokeAsync).WithName("revoke_institution_token").WithSummary("End a token, at once.").Requires(Permission.UserManage);
    }

    private static async Task<Ok<Page<InstitutionTokenView>>> ListAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await Shape.PageAsync(context.Set<InstitutionToken>().InScope(actor.Scope, token => token.Region), request, token => InstitutionTokenView.From(token, null), cancellation));

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

    private static IQueryable<InstitutionToken> ByRevoked(IQueryable<InstitutionToken> tokens, bool revoked) => tokens.Where(token => (token.RevokedAt != null) == revoked);
}
