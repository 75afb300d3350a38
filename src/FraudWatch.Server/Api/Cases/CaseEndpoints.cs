using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Cases;

/// <summary>The queue: the list, one case, "next", lock, owner, snooze.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapGet("", ListAsync).WithName("list_cases").WithSummary("The queue, from cursor to cursor.")
            .Lists(api.ServiceProvider.GetRequiredService<CaseShapes>().Cases).Requires(Permission.CaseRead);
        cases.MapGet("/{id:long}", ReadAsync).WithName("read_case").WithSummary("One case; its journal tells who read it.").Requires(Permission.CaseRead);
        cases.MapPost("/next", NextAsync).WithName("next_case")
            .WithSummary("The best case that nobody owns and that you have something to do with, locked to you; 204 when none is left.")
            .Example(new NextRequest { Filter = new Dictionary<string, string> { ["scheme"] = "admissions" } }).Idempotent().Requires(Permission.CaseStep);
        cases.MapPost("/{id:long}/lock", LockAsync).WithName("lock_case").WithSummary("Take the lock of a case, or hold it longer.").Requires(Permission.CaseStep);
        cases.MapDelete("/{id:long}/lock", UnlockAsync).WithName("unlock_case").WithSummary("Give the lock of a case back.").Requires(Permission.CaseStep);
        cases.MapPut("/{id:long}/owner", AssignAsync).WithName("assign_case").WithSummary("Give a case to somebody, or to nobody.")
            .Example(new OwnerRequest(3)).Requires(Permission.CaseAssign);
        cases.MapPut("/{id:long}/snooze", SnoozeAsync).WithName("snooze_case").WithSummary("Put a case off to a day to come, or bring it back.")
            .Example(new SnoozeRequest(new DateOnly(2026, 12, 1))).Requires(Permission.CaseWork);
        cases.MapPost("/{id:long}/new-data-notes", NoteNewDataAsync).WithName("note_new_data").WithSummary("Take note of what a later load says about a case; its mark goes until a load says something else.")
            .Example(new NewDataNote("The institution corrected two lines; the finding stands.")).Requires(Permission.CaseWork);
    }

    private static async Task<Ok<Page<CaseView>>> ListAsync(
        HttpRequest request, CaseworkContext context, Actor actor, CaseViews views, CaseShapes shapes, CancellationToken cancellation)
    {
        await views.ReadyAsync(cancellation);
        var cases = context.Set<ReviewCase>().InScope(actor.Scope, one => one.Region);
        return TypedResults.Ok(await shapes.Cases.PageAsync(cases, request, views.Of, cancellation));
    }

    private static async Task<Tagged<CaseView>> ReadAsync(long id, Actor actor, ReadCase read, CaseViews views, CancellationToken cancellation) =>
        await views.AnswerAsync(await read.RunAsync(actor, id, cancellation), cancellation);

    private static async Task<Results<Tagged<CaseView>, NoContent>> NextAsync(
        NextRequest request, Actor actor, TakeNext next, CaseViews views, CancellationToken cancellation) =>
        await next.RunAsync(actor, CaseFilterTexts.Read(request.Filter), cancellation) is { } one
            ? await views.AnswerAsync(one, cancellation)
            : TypedResults.NoContent();

    private static async Task<Tagged<CaseView>> LockAsync(long id, Actor actor, LockCase locks, CaseViews views, CancellationToken cancellation) =>
        await views.AnswerAsync(await locks.TakeAsync(actor, id, cancellation), cancellation);

    private static async Task<Tagged<CaseView>> UnlockAsync(long id, Actor actor, LockCase locks, CaseViews views, CancellationToken cancellation) =>
        await views.AnswerAsync(await locks.GiveBackAsync(actor, id, cancellation), cancellation);

    private static async Task<Tagged<CaseView>> AssignAsync(
        long id, IfMatch version, OwnerRequest request, Actor actor, AssignCase assign, CaseViews views, CancellationToken cancellation) =>
        await views.AnswerAsync(await assign.RunAsync(actor, id, version.Version, request.OwnerId, cancellation), cancellation);

    private static async Task<Tagged<CaseView>> SnoozeAsync(
        long id, IfMatch version, SnoozeRequest request, Actor actor, SnoozeCase snooze, CaseViews views, CancellationToken cancellation) =>
        await views.AnswerAsync(await snooze.RunAsync(actor, id, version.Version, request.Until, cancellation), cancellation);

    private static async Task<Tagged<CaseView>> NoteNewDataAsync(
        long id, IfMatch version, NewDataNote request, Actor actor, NoteNewData note, CaseViews views, CancellationToken cancellation) =>
        await views.AnswerAsync(await note.RunAsync(actor, id, version.Version, request.Note, cancellation), cancellation);

    /// <summary>Shows a case with its version as ETag.</summary>
    internal static async Task<Tagged<CaseView>> AnswerAsync(this CaseViews views, ReviewCase one, CancellationToken cancellation) =>
        new((await views.ReadyAsync(cancellation)).Of(one), one.Version);
}
