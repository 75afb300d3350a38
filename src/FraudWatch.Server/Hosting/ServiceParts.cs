using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Audit;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Casework.Unmasking;
using FraudWatch.Store;

namespace FraudWatch.Server.Hosting;

/// <summary>What the endpoints ask for. Each area registers its commands in one method here.</summary>
internal static class ServiceParts
{
    /// <summary>Registered by factory, so that the container closes them with the service.</summary>
    public static IServiceCollection AddStores(this IServiceCollection services, ClaimsStore claims, CaseworkDatabase casework) => services
        .AddSingleton(_ => claims)
        .AddSingleton(_ => casework)
        .AddSingleton(casework.Time)
        .AddSingleton(PersonHandles.Of(casework.Folder))
        .AddScoped(provider => provider.GetRequiredService<CaseworkDatabase>().Open());

    public static IServiceCollection AddPeople(this IServiceCollection services, SignInPolicy policy) => services
        .AddSingleton(policy)
        .AddSingleton<BeginSession>()
        .AddSingleton<Sessions>()
        .AddSingleton<ChangePassword>()
        .AddSingleton<CreateUser>()
        .AddSingleton<ChangeUser>()
        .AddSingleton<SetUpSecondFactor>()
        .AddSingleton<GiveOneTimePassword>()
        .AddSingleton<Unmask>()
        .AddSingleton<IApprovalEffect, ApplyGrant>()
        .AddSingleton<DecideApproval>()
        .AddSingleton<VerifyAudit>()
        .AddSingleton<DayHeads>();
}
