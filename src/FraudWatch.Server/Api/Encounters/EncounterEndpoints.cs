using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Encounters;

/// <summary>Encounters as they came.</summary>
internal static class EncounterEndpoints
{
    public static void MapEncounters(this IEndpointRouteBuilder api)
    {
        var persons = api.ServiceProvider.GetRequiredService<PersonHandles>();
        api.MapGroup("/encounters").WithTags("people")
            .MapList(EncounterList.List, "Encounters that came, the latest first, with whether the rules saw each.", Permission.PersonRead, row => EncounterItem.Of(row, persons));
    }
}
