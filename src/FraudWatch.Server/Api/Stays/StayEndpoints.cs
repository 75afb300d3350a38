using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Stays;

/// <summary>Stays of all persons.</summary>
internal static class StayEndpoints
{
    public static void MapStays(this IEndpointRouteBuilder api)
    {
        var persons = api.ServiceProvider.GetRequiredService<PersonHandles>();
        api.MapGroup("/stays").WithTags("people").MapList(StayList.List, "Stays, the latest admission first.", Permission.PersonRead, row => StayItem.Of(row, persons));
    }
}
