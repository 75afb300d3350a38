using FraudWatch.Casework.Cases;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Cases;

/// <summary>Reviewing: steps of the ladder, verdicts, payments, drafts, and the fixed tables behind them.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:long}").WithTags("Review");
        cases.MapPost("/steps", StepAsync).WithName("take_step").WithSummary("Take a step of the review ladder.")
            .Example(new StepRequest { Action = CaseAction.FeedBack, Note = "Sent by registered mail." }).Requires(Permission.CaseStep);
        cases.MapPost("/verdicts", DecideAsync).WithName("decide_findings").WithSummary("Decide findings: those named, all alike to one, or all.")
            .Example(new VerdictRequest { AlikeTo = "04eb1d6e686883e00c07a54482e44382", Verdict = VerdictKind.Confirmed, Clause = VerdictClause.Agreement, Reason = "record_shows_violation" }).Requires(Permission.CaseStep);
        cases.MapPost("/payments", PayAsync).WithName("record_payment").WithSummary("Money has come in.")
            .Example(new PaymentRequest { Amount = 1250.5m, Reference = "DK-2026-0031" }).Requires(Permission.CaseWork);
        cases.MapGet("/draft", ReadDraftAsync).WithName("read_draft").WithSummary("The decision that you are writing; version 0 when there is none.").Requires(Permission.CaseStep);
        cases.MapPut("/draft", SaveDraftAsync).WithName("save_draft").WithSummary("Save the decision that you are writing; If-Match \"0\" for the first time.")
            .Example(new { verdict = "confirmed", reason = "record_shows_violation" }).Requires(Permission.CaseStep);
        api.MapGet("/review-ladder", () => TypedResults.Ok(ReviewLadder.Steps)).WithTags("Review").WithName("read_review_ladder")
            .WithSummary("Every step: from, action, to, roles, clock, guards.").Requires(Permission.CaseRead);
        api.MapGet("/verdict-reasons", () => TypedResults.Ok(VerdictReasons.All)).WithTags("Review").WithName("list_verdict_reasons")
            .WithSummary("The fixed list of reasons.").Requires(Permission.CaseRead);
    }

    private static async Task<Tagged<CaseView>> StepAsync(
        long id, IfMatch version, StepRequest request, Actor actor, TakeStep step, CaseViews views, CancellationToken cancellation) =>
        await views.AnswerAsync(await step.RunAsync(actor, id, version.Version, request.Action, request.Note, cancellation), cancellation);

    private static async Task<Tagged<CaseView>> DecideAsync(
        long id, IfMatch version, VerdictRequest request, Actor actor, DecideFindings decide, CaseViews views, CancellationToken cancellation) =>
        await views.AnswerAsync(await decide.RunAsync(actor, id, version.Version, request, cancellation), cancellation);

    private static async Task<Tagged<CaseView>> PayAsync(
        long id, IfMatch version, PaymentRequest request, Actor actor, RecordPayment record, CaseViews views, CancellationToken cancellation) =>
        await views.AnswerAsync(await record.RunAsync(actor, id, version.Version, request.Amount, request.Reference, cancellation), cancellation);

    private static async Task<Tagged<DraftView>> ReadDraftAsync(long id, Actor actor, Drafts drafts, CancellationToken cancellation) =>
        DraftView.Answer(await drafts.ReadAsync(actor, id, cancellation));

    private static async Task<Tagged<DraftView>> SaveDraftAsync(
        long id, IfMatch version, System.Text.Json.JsonElement content, Actor actor, Drafts drafts, CancellationToken cancellation) =>
        DraftView.Answer(await drafts.SaveAsync(actor, id, version.Version, content.GetRawText(), cancellation));
}
