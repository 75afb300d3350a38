using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Moves;

/// <summary>Who went from one institution to the next.</summary>
internal static class PatientMoveEndpoints
{
    public static void MapPatientMoves(this IEndpointRouteBuilder api)
    {
        var persons = api.ServiceProvider.GetRequiredService<PersonHandles>();
        var moves = api.MapGroup("/patient-moves").WithTags("people");
        moves.MapList(MoveList.List, "Encounters that were followed by one at another institution, the latest first.", Permission.PersonRead, row => MoveItem.Of(row, persons));
        moves.MapList(
            MovingPersonList.Of(persons), "The persons of these moves, the most moves first; masked.", Permission.PersonRead, row => MovingPersonItem.Of(row, persons), "/persons");
    }
}
