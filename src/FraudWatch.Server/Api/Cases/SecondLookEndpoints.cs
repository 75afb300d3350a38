using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Cases;

/// <summary>How good the findings are: second looks, and each rule's record.</summary>
internal static class SecondLookEndpoints
{
    public static void MapSecondLooks(this IEndpointRouteBuilder api)
    {
        var looks = api.MapGroup("/second-looks").WithTags("Second looks");
        looks.MapGet("", ListAsync).WithName("list_second_looks").WithSummary("Cases drawn at random for another person to look at.")
            .Lists(CaseShapes.SecondLooks).Requires(Permission.CaseRead);
        looks.MapExport("", "second_looks", CaseShapes.SecondLooks, Permission.Export, ExportAsync);
        looks.MapPut("/{id:long}/verdict", DecideAsync).WithName("decide_second_look").WithSummary("Say what you see; it changes no case.")
            .Example(new SecondLookRequest { Verdict = VerdictKind.Unfounded, Reason = "clinically_justified" }).Requires(Permission.CaseReview);
        looks.MapGet("/agreement", AgreementAsync).WithName("read_second_look_agreement").WithSummary("How second looks agree with the first verdicts.")
            .Requires(Permission.CaseRead);
        api.MapGet("/rule-records", RecordsAsync).WithTags("Second looks").WithName("list_rule_records")
            .WithSummary("Per rule: findings, decided, confirmed, precision with its interval, appeals lost.")
            .Lists(RuleRecordList.Shape).Requires(Permission.RuleRead);
        api.MapGroup("").WithTags("Second looks").MapExport("/rule-records", "rule_records", RuleRecordList.Shape, Permission.Export, ExportRecordsAsync);
    }

    private static async Task<Ok<Page<SecondLook>>> ListAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await CaseShapes.SecondLooks.PageAsync(context.Set<SecondLook>().InScope(actor.Scope, one => one.Region), request, one => one, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) => export.RunAsync(
        "second-looks", CaseShapes.SecondLooks, request, actor, Permission.CaseRead, context => context.Set<SecondLook>().InScope(actor.Scope, one => one.Region), one => one, cancellation);

    private static async Task<Tagged<SecondLook>> DecideAsync(
        long id, IfMatch version, SecondLookRequest request, Actor actor, SecondLooks looks, CancellationToken cancellation)
    {
        var look = await looks.DecideAsync(actor, id, version.Version, request.Verdict, request.Reason, cancellation);
        return new Tagged<SecondLook>(look, look.Version);
    }

    private static async Task<Ok<SecondLookAgreement>> AgreementAsync(Actor actor, SecondLooks looks, CancellationToken cancellation) =>
        TypedResults.Ok(await looks.AgreementAsync(actor, cancellation));

    private static async Task<Ok<Page<RuleRecordView>>> RecordsAsync(HttpRequest request, Actor actor, RuleRecords records, CancellationToken cancellation) =>
        TypedResults.Ok(RuleRecordList.Shape.Page(await records.RunAsync(actor, cancellation), request, RuleRecordView.Of));

    private static async Task<IResult> ExportRecordsAsync(HttpRequest request, Actor actor, RuleRecords records, ShapeExport export, CancellationToken cancellation) =>
        await export.RunAsync("rule-records", RuleRecordList.Shape, request, actor, Permission.RuleRead, await records.RunAsync(actor, cancellation), RuleRecordView.Of, cancellation);
}
