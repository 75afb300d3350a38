using FraudWatch.Casework.Claims;
using FraudWatch.Server.Api.Quarantining;
using FraudWatch.Server.Hosting;

namespace FraudWatch.Server.Claims;

/// <summary>The way of claims from a sender into the claims store.</summary>
internal static class ClaimsParts
{
    public static IServiceCollection AddClaims(this IServiceCollection services) => services
        .AddSingleton<ClaimsGate>()
        .AddSingleton<UploadArea>()
        .AddSingleton<ReceiveUpload>().AddSingleton<TakeContent>().AddSingleton<BatchProgress>().AddSingleton<RecordBatches>()
        .AddSingleton<RepairRows>().AddSingleton<DiscardRows>().AddSingleton<SendRowsAgain>()
        .AddSingleton<BatchCatalogue>().AddSingleton<LoadBatch>()
        .AddSingleton(provider => new LoadDropFolder(
            provider.GetRequiredService<ServerOptions>(), provider.GetRequiredService<TakeContent>(), provider.GetRequiredService<LoadBatch>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ReceiveContent>().AddSingleton<WriteRows>()
        .AddSingleton<RuleColumns>().AddSingleton<SendAgain>().AddSingleton<AwaitBatch>()
        .AddSingleton<LoadQueue>().AddHostedService(provider => provider.GetRequiredService<LoadQueue>());
}
