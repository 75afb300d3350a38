using FraudWatch.Server.Api.Findings;
using FraudWatch.Server.Api.Institutions;
using FraudWatch.Server.Api.Persons;

namespace FraudWatch.Server.Claims;

/// <summary>What reads the claims store for the endpoints.</summary>
internal static class ClaimsReadingParts
{
    public static IServiceCollection AddClaimsReading(this IServiceCollection services) => services
        .AddSingleton<RuleBook>()
        .AddSingleton<ClaimsReading>()
        .AddSingleton<ClaimsExport>()
        .AddSingleton<FindingList>()
        .AddSingleton<ReadFinding>()
        .AddSingleton<ReadInstitution>()
        .AddSingleton<ReadPerson>();
}
