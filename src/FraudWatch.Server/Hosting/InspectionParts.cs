using FraudWatch.Casework.Inspections;
using FraudWatch.Core.Inspections;
using FraudWatch.Server.Api.Inspections;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FraudWatch.Server.Hosting;

/// <summary>What the endpoints of plans and inspections ask for.</summary>
internal static class InspectionParts
{
    public static IServiceCollection AddInspections(this IServiceCollection services)
    {
        services.TryAddSingleton<IWorkingDays>(WorkingDayCalendar.Shipped);
        return services
            .AddSingleton<DraftPlan>()
            .AddSingleton<CommitPlan>()
            .AddSingleton<DrawPlan>()
            .AddSingleton<RevealPlan>()
            .AddSingleton<RegisterInspection>()
            .AddSingleton<FindInstitution>()
            .AddSingleton<ReplaceMember>()
            .AddSingleton<StartInspection>()
            .AddSingleton<CloseInspection>()
            .AddSingleton<CommitSample>().AddSingleton<RecordStays>()
            .AddSingleton<DrawSample>()
            .AddSingleton<NoteRecord>()
            .AddSingleton<KeepProblems>()
            .AddSingleton<KeepRoster>();
    }
}
