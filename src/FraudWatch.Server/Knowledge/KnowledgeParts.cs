using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Knowledge;

namespace FraudWatch.Server.Knowledge;

/// <summary>Knowledge points, and the way of a publication into force.</summary>
internal static class KnowledgeParts
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services) => services
        .AddSingleton<PointsInForce>().AddSingleton<KnowledgeFiles>().AddSingleton<RecordKnowledge>().AddSingleton<AskForKnowledge>()
        .AddSingleton<ApplyKnowledge>().AddSingleton<IApprovalEffect>(provider => provider.GetRequiredService<ApplyKnowledge>())
        .AddHostedService<ResumeKnowledge>();
}
