using FraudWatch.Casework.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Moves;

/// <summary>A person who went from one institution to another.</summary>
/// <param name="Person">Handle and masked number.</param>
/// <param name="Moves">How often.</param>
/// <param name="LastOn">First day of the last encounter that was elsewhere.</param>
public sealed record MovingPersonItem(PersonRef Person, long Moves, DateOnly? LastOn)
{
    internal static MovingPersonItem Of(ClaimsRow row, PersonHandles persons) => new(persons.Of(row.Needed("psn_no")), row.Whole("moves"), row.Day("last_on"));
}
