using FraudWatch.Casework.RuleChanges;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Background;
using FraudWatch.Server.Http;
using FraudWatch.Server.Rules;
using FraudWatch.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.RuleChanges;

/// <summary>What a change would have done over the last twelve months: asked for, awaited, cancelled.</summary>
internal static class WhatIfEndpoints
{
    public static void MapWhatIfs(this IEndpointRouteBuilder changes)
    {
        changes.MapPost("/{id:long}/what-if", Start).WithName("start_what_if")
            .WithSummary("Try a draft over the last twelve months of claims, in the background; nothing is published.").Requires(Permission.RuleRequest);
        changes.MapGet("/{id:long}/what-if", ReadAsync).WithName("read_what_if").WithSummary("The answer that is there, and how far the work is.").Requires(Permission.RuleRead);
        changes.MapDelete("/{id:long}/what-if", Cancel).WithName("cancel_what_if").WithSummary("Cancel the work under way.").Requires(Permission.RuleRequest);
    }

    private static async Task<Accepted<WorkReport>> Start(
        long id, Actor actor, CaseworkContext context, ClaimsStore claims, AnswerWhatIf answer, BackgroundWork background, CancellationToken cancellation)
    {
        var change = await context.RuleChangeAsync(id, cancellation);
        KeepWhatIf.EnsureDraft(change);
        if (claims.DerivedIsMissing)
            throw RefusedException.Conflict("Nothing was computed from the claims yet: run the stages first.");
        var work = await background.BeginAsync(SubjectOf(id), actor, (progress, stop) => answer.RunAsync(actor, change, progress, stop));
        return TypedResults.Accepted($"/api/v1/rule-changes/{id}/what-if", work);
    }

    private static async Task<Ok<WhatIfView>> ReadAsync(
        long id, Actor actor, CaseworkContext context, ClaimsStore claims, RulesInForce rules, BackgroundWork background, CancellationToken cancellation)
    {
        var change = await context.RuleChangeAsync(id, cancellation);
        // Asked before the answer is read: work that is done has its answer kept already.
        var work = await background.FindAsync(SubjectOf(id), cancellation);
        var kept = await context.Set<RuleWhatIf>().Where(one => one.ChangeId == change.Id).OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellation);
        return TypedResults.Ok(WhatIfView.Of(change.RuleId, kept, work, actor.Scope, rules, claims.Watermark));
    }

    private static async Task<Accepted<WorkReport>> Cancel(long id, CaseworkContext context, BackgroundWork background, CancellationToken cancellation)
    {
        await context.RuleChangeAsync(id, cancellation);
        return TypedResults.Accepted($"/api/v1/rule-changes/{id}/what-if", background.Cancel(SubjectOf(id)));
    }

    private static string SubjectOf(long id) => $"rule_change:{id}";
}
