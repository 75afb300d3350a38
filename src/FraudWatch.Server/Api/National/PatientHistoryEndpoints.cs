using FraudWatch.Casework.National;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Background;
using FraudWatch.Server.Http;
using FraudWatch.Server.National;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FraudWatch.Server.Api.National;

/// <summary>What the national interface answers by, and how its warnings are taken.</summary>
internal static class PatientHistoryEndpoints
{
    private const string Subject = "national:history";

    public static void MapPatientHistory(this IEndpointRouteBuilder national)
    {
        national.MapGet("/history", (PatientDesk desk) => TypedResults.Ok(desk.State())).WithName("read_patient_history")
            .WithSummary("Which claims and rules single patients are judged by.").Requires(Permission.JobRead);
        national.MapPost("/history", PrepareAsync).WithName("prepare_patient_history")
            .WithSummary("Prepare the judging of single patients anew after a run, in the background; 409 while that is under way.").Requires(Permission.JobRun);
        national.MapGet("/feedback/counts", CountsAsync).WithName("count_feedback")
            .Explains("rule_id", "Only of this rule.")
            .Explains("fixmedins_code", "Only of this institution.")
            .WithSummary("How the warnings of each rule were taken: rule_id and fixmedins_code narrow it.").Requires(Permission.RuleRead);
    }

    private static async Task<Accepted<WorkReport>> PrepareAsync(Actor actor, PatientDesk desk, BackgroundWork work) =>
        TypedResults.Accepted("/api/v1/national/history", await work.BeginAsync(Subject, actor, (_, cancellation) => desk.PrepareAsync(cancellation)));

    private static async Task<Ok<IReadOnlyList<FeedbackCount>>> CountsAsync(
        Actor actor, CaseworkContext context, CancellationToken cancellation,
        [FromQuery(Name = "rule_id")] string? ruleId = null, [FromQuery(Name = "fixmedins_code")] string? fixmedinsCode = null) =>
        TypedResults.Ok(await FeedbackCounts.ReadAsync(context, actor.Scope, ruleId, fixmedinsCode, cancellation));
}
