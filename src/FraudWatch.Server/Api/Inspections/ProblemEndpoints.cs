using FraudWatch.Casework.Inspections;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>The ledger of problems (问题台账).</summary>
internal static class ProblemEndpoints
{
    private static readonly ProblemEntry Sample = new()
    {
        RuleId = "duplicate-charge",
        Title = "重复收取护理费",
        Clause = "医疗保障基金使用监督管理条例第三十八条第三项",
        Evidence = "病案 000123、000456 护理记录复印件",
        AmountFound = 1280.00m,
        Opinion = InstitutionOpinion.Accepted,
    };

    public static void MapProblems(this IEndpointRouteBuilder api)
    {
        api.MapGet("/inspections/{id:long}/problems", ListAsync).WithTags("problems").WithName("list_problems").WithSummary("The problems of an inspection.")
            .Lists(InspectionList.Problems).Requires(Permission.PlanRead);
        api.MapGroup("").WithTags("problems").MapExport("/inspections/{id:long}/problems", "problems", InspectionList.Problems, Permission.Export, ExportAsync);
        api.MapPost("/inspections/{id:long}/problems", AddAsync).WithTags("problems").WithName("add_problem").WithSummary("Write a problem down.")
            .Example(Sample).Idempotent().Requires(Permission.PlanWork);
        api.MapPut("/problems/{id:long}", ChangeAsync).WithTags("problems").WithName("change_problem").WithSummary("Write a problem anew, but for its rule.")
            .Example(Sample).Requires(Permission.PlanWork);
    }

    private static async Task<Ok<Page<FoundProblem>>> ListAsync(long id, HttpRequest request, CaseworkContext context, Actor actor, CancellationToken cancellation)
    {
        await context.InspectionAsync(actor, id, cancellation);
        var problems = context.Set<FoundProblem>().Where(problem => problem.InspectionId == id);
        return TypedResults.Ok(await InspectionList.Problems.PageAsync(problems, request, problem => problem, cancellation));
    }

    private static async Task<IResult> ExportAsync(long id, HttpRequest request, CaseworkContext context, Actor actor, ShapeExport export, CancellationToken cancellation)
    {
        await context.InspectionAsync(actor, id, cancellation);
        return await export.RunAsync(
            "problems", InspectionList.Problems, request, actor, Permission.PlanRead, rows => rows.Set<FoundProblem>().Where(problem => problem.InspectionId == id), problem => problem, cancellation);
    }

    private static async Task<TaggedCreated<FoundProblem>> AddAsync(long id, ProblemEntry request, Actor actor, KeepProblems problems, CancellationToken cancellation)
    {
        var problem = await problems.AddAsync(actor, id, request, cancellation);
        return new TaggedCreated<FoundProblem>($"/api/v1/problems/{problem.Id}", problem, problem.Version);
    }

    private static async Task<Tagged<FoundProblem>> ChangeAsync(
        long id, IfMatch version, ProblemEntry request, Actor actor, KeepProblems problems, CancellationToken cancellation)
    {
        var problem = await problems.ChangeAsync(actor, id, version.Version, request, cancellation);
        return new Tagged<FoundProblem>(problem, problem.Version);
    }
}
