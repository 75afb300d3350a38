using FraudWatch.Core.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.SurgeDays;

/// <summary>Days of planned admissions of all hospitals.</summary>
internal static class SurgeDayEndpoints
{
    public static void MapSurgeDays(this IEndpointRouteBuilder api) => api.MapGroup("/surge-days").WithTags("institutions")
        .MapList(SurgeDayList.List, "Days of planned admissions in the CUSUM of each hospital, the latest first.", Permission.InstitutionRead, SurgeDayItem.Of);
}
