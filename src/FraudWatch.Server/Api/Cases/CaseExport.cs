using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Cases;

/// <summary>The queue whole, as a file.</summary>
internal static class CaseExport
{
    public static void MapCaseExport(this IEndpointRouteBuilder api) => api.MapGet("/cases/export", ExportAsync).WithTags("Cases").WithName("export_cases")
        .WithSummary("The list of cases whole, as a file.").Exports(api.ServiceProvider.GetRequiredService<CaseShapes>().Cases).Requires(Permission.Export);

    private static Task<IResult> ExportAsync(
        HttpRequest request, Actor actor, ShapeExport export, CaseShapes shapes, CaseDesk desk, CancellationToken cancellation)
    {
        if (!actor.May(Permission.CaseRead))
            throw RefusedException.Forbidden("Who may not read cases may not take them away.");
        return export.RunAsync(
            "cases", shapes.Cases, request, actor, context => context.Set<ReviewCase>().InScope(actor.Scope, one => one.Region), unmasked => Columns(desk, unmasked), cancellation);
    }

    /// <summary>What a file shows of a case.</summary>
    /// <param name="desk">Knows the handles of persons.</param>
    /// <param name="unmasked">Whether numbers of persons are in the clear.</param>
    public static IReadOnlyList<ShapeColumn<ReviewCase>> Columns(CaseDesk desk, bool unmasked) =>
    [
        new("number", ExportKind.Text, "线索编号", one => one.Number),
        new("subject_kind", ExportKind.Text, "对象类型", one => SnakeCase.Of(one.SubjectKind)),
        new("subject_code", ExportKind.Text, "对象", one => one.SubjectKind == SubjectKind.Person && !unmasked ? desk.Persons.HandleOf(one.SubjectCode) : one.SubjectCode),
        new("subject_label", ExportKind.Text, "对象名称", one => one.SubjectKind == SubjectKind.Person ? Mask.Number(one.SubjectCode) : one.InstitutionName),
        new("scheme", ExportKind.Text, "类别", one => one.Scheme),
        new("fixmedins_code", ExportKind.Text, "机构编码", one => one.FixmedinsCode),
        new("institution_name", ExportKind.Text, "机构名称", one => one.InstitutionName),
        new("region", ExportKind.Text, "区划", one => one.Region),
        new("state", ExportKind.Text, "状态", one => SnakeCase.Of(one.State)),
        new("priority", ExportKind.Whole, "优先级", one => (long)one.Priority),
        new("probability", ExportKind.Number, "可能性", one => one.Probability),
        new("amount", ExportKind.Amount, "疑点金额", one => one.Amount),
        new("fund", ExportKind.Amount, "基金金额", one => one.Fund),
        new("findings", ExportKind.Whole, "疑点数", one => (long)one.Findings),
        new("rules", ExportKind.Text, "规则", one => one.Rules),
        new("opened_at", ExportKind.Time, "立案时间（UTC）", one => one.OpenedAt),
        new("due_on", ExportKind.Day, "到期日", one => one.DueOn == ReviewCase.NoDue ? null : one.DueOn),
        new("verdict", ExportKind.Text, "结论", one => one.Verdict is { } verdict ? SnakeCase.Of(verdict) : null),
        new("amount_confirmed", ExportKind.Amount, "认定金额", one => one.AmountConfirmed),
        new("amount_recovered", ExportKind.Amount, "追回金额", one => one.AmountRecovered),
        new("closed_at", ExportKind.Time, "结案时间（UTC）", one => one.ClosedAt),
    ];
}
