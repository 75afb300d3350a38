using FraudWatch.Core.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Indicators;

/// <summary>Indicators of all institutions.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder api) => api.MapGroup("/indicators").WithTags("institutions")
        .MapList(IndicatorList.List, "Indicators of institutions in the funnel of their peers, the furthest out first.", Permission.InstitutionRead, IndicatorItem.Of);
}
