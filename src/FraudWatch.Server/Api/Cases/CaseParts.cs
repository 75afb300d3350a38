using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Inspections;
using FraudWatch.Server.Cases;

namespace FraudWatch.Server.Api.Cases;

/// <summary>The commands on cases, and their endpoints.</summary>
internal static class CaseParts
{
    public static IServiceCollection AddCases(this IServiceCollection services, CaseSettings settings) => services
        .AddSingleton(provider => new CaseDesk(provider.GetRequiredService<CaseworkDatabase>(), settings, WorkingDayCalendar.Shipped))
        .AddSingleton<CaseShapes>()
        .AddScoped<CaseViews>()
        .AddSingleton<OpenCases>().AddSingleton<AssignByRules>().AddSingleton<AssignCase>().AddSingleton<AssignmentRules>().AddSingleton<SetUnavailable>()
        .AddSingleton<TakeNext>().AddSingleton<LockCase>().AddSingleton<SnoozeCase>().AddSingleton<NoteNewData>().AddSingleton<Suppressions>()
        .AddSingleton<TakeStep>().AddSingleton<DecideFindings>().AddSingleton<RecordPayment>().AddSingleton<LapseAppeals>().AddSingleton<Drafts>()
        .AddSingleton<MergeCases>().AddSingleton<SplitCase>().AddSingleton<UndoRegrouping>()
        .AddSingleton<ProposeBulk>().AddSingleton<ConfirmBulk>().AddSingleton<IApprovalEffect, ApplyBulk>().AddSingleton<UndoBulk>()
        .AddSingleton<SavedViews>().AddSingleton<AddComment>().AddSingleton<AttachFile>().AddSingleton<OpenAttachment>().AddSingleton<ReadCase>()
        .AddSingleton<SimilarCases>().AddSingleton<RelatedCases>().AddSingleton<DrawLinks>().AddSingleton<TieNames>()
        .AddSingleton<RefreshCases>().AddSingleton<IVerdictSink, VerdictsToClaims>().AddSingleton<PassOnVerdicts>()
        .AddSingleton<DrawSecondLooks>().AddSingleton<SecondLooks>().AddSingleton<RuleRecords>();

    public static void MapCasework(this IEndpointRouteBuilder api)
    {
        api.MapCases();
        api.MapCaseExport();
        api.MapReviews();
        api.MapCaseContents();
        api.MapGroupings();
        api.MapRelations();
        api.MapBulkChanges();
        api.MapCaseDesk();
        api.MapViews();
        api.MapSecondLooks();
    }
}
