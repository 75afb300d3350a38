using FraudWatch.Casework.National;
using FraudWatch.Server.Api.National;

namespace FraudWatch.Server.National;

/// <summary>What the national audit interface is made of.</summary>
internal static class NationalParts
{
    public static IServiceCollection AddNational(this IServiceCollection services) => services
        .AddSingleton<InstitutionTokens>()
        .AddSingleton<InstitutionTokenReader>()
        .AddSingleton<WarningNumber>()
        .AddSingleton<PatientDesk>().AddHostedService(provider => provider.GetRequiredService<PatientDesk>())
        .AddSingleton<JudgePatients>()
        .AddSingleton<KeepFeedback>()
        .AddSingleton<ReceiveFeedback>()
        .AddSingleton<NationalWords>();
}
