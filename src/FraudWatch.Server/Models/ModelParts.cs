using FraudWatch.Casework.Approvals;

namespace FraudWatch.Server.Models;

/// <summary>What learns, and what puts a model in charge.</summary>
internal static class ModelParts
{
    public static IServiceCollection AddModels(this IServiceCollection services) => services
        .AddSingleton<TrainModelFromVerdicts>()
        .AddSingleton<AskForModel>()
        .AddSingleton<IApprovalEffect, ApplyModelChange>();
}
