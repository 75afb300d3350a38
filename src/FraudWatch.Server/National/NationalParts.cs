using FraudWatch.Casework.National;
using FraudWatch.Server.Api.National;
using FraudWatch.Server.Rules;

namespace FraudWatch.Server.National;

/// <summary>What the national audit interface is made of.</summary>
internal static class NationalParts
{
    /// <summary>Before what holds for every endpoint: its faults are answered in the national envelope, the others as problems.</summary>
    public static IServiceCollection AddNational(this IServiceCollection services) => services
        .AddSingleton<InstitutionTokens>()
        .AddSingleton<InstitutionTokenReader>()
        .AddSingleton<WarningNumber>()
        .AddSingleton<PatientDesk>().AddHostedService(provider => provider.GetRequiredService<PatientDesk>())
        .AddSingleton<IRuleSettingsFollower>(provider => provider.GetRequiredService<PatientDesk>())
        .AddSingleton<JudgePatients>()
        .AddSingleton<KeepFeedback>()
        .AddSingleton<ReceiveFeedback>()
        .AddSingleton<NationalWords>()
        .AddExceptionHandler<NationalFaults>();
}
