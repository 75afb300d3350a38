using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Http;
using FraudWatch.Server.National;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FraudWatch.Server.Api.National;

/// <summary>The national audit interface: 3101 before, 3102 during, 3103 feedback.</summary>
internal static class NationalEndpoints
{
    private const int MostBytes = 2_000_000;

    public static void MapNational(this IEndpointRouteBuilder api)
    {
        var national = api.MapGroup("/national").WithTags("national");
        national.MapPost("/3101", BeforeAsync).WithName("judge_before").WithSummary("3101: judge visits and orders before the service is given. For institutions' tokens.")
            .Example(NationalSamples.Audit).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).Requires(Permission.ClaimsJudge);
        national.MapPost("/3102", DuringAsync).WithName("judge_during").WithSummary("3102: judge visits and orders at settlement. For institutions' tokens.")
            .Example(NationalSamples.Audit with { Infno = "3102" }).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).Requires(Permission.ClaimsJudge);
        national.MapPost("/3103", FeedbackAsync).WithName("receive_feedback").WithSummary("3103: what was done about warnings. For institutions' tokens.")
            .Example(NationalSamples.Feedback).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).Requires(Permission.ClaimsJudge);
        national.MapInstitutionTokens();
        national.MapPatientHistory();
    }

    private static Task<Ok<NationalAnswer<AuditOutput>>> BeforeAsync(NationalRequest<AuditData> request, HttpContext http, JudgePatients judge, NationalWords words) =>
        words.AnswerAsync("3101", request, http, (caller, data) => Task.FromResult(judge.Run(caller, data, isSettling: false, http.TraceIdentifier, http.RequestAborted)));

    private static Task<Ok<NationalAnswer<AuditOutput>>> DuringAsync(NationalRequest<AuditData> request, HttpContext http, JudgePatients judge, NationalWords words) =>
        words.AnswerAsync("3102", request, http, (caller, data) => Task.FromResult(judge.Run(caller, data, isSettling: true, http.TraceIdentifier, http.RequestAborted)));

    private static Task<Ok<NationalAnswer<FeedbackOutput>>> FeedbackAsync(
        NationalRequest<FeedbackData> request, HttpContext http, Actor actor, ReceiveFeedback feedback, NationalWords words) =>
        words.AnswerAsync("3103", request, http, (caller, data) => feedback.RunAsync(actor, caller, request.Msgid, data, http.RequestAborted));
}
