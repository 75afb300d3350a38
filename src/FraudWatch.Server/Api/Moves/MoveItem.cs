using FraudWatch.Casework.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Moves;

/// <summary>A person's encounter at one institution that was followed by one at another.</summary>
/// <param name="Person">Who moved.</param>
/// <param name="FromEncounter">The encounter before.</param>
/// <param name="FromCode">Its institution.</param>
/// <param name="FromName">The institution's name.</param>
/// <param name="FromRegion">Its division; empty for none.</param>
/// <param name="LeftOn">Last day of the encounter before.</param>
/// <param name="ToEncounter">The encounter after.</param>
/// <param name="ToCode">Its institution.</param>
/// <param name="ToName">The institution's name.</param>
/// <param name="ToRegion">Its division; empty for none.</param>
/// <param name="CameOn">First day of the encounter after.</param>
/// <param name="Days">Days between; below zero where the two overlap.</param>
public sealed record MoveItem(
    PersonRef Person, string FromEncounter, string FromCode, string FromName, string FromRegion, DateOnly? LeftOn, string ToEncounter, string ToCode, string ToName,
    string ToRegion, DateOnly? CameOn, long Days)
{
    internal static MoveItem Of(ClaimsRow row, PersonHandles persons) => new(
        persons.Of(row.Needed("psn_no")), row.Needed("from_encounter"), row.Needed("from_code"), row.Needed("from_name"), row.Needed("from_region"), row.Day("left_on"),
        row.Needed("to_encounter"), row.Needed("to_code"), row.Needed("to_name"), row.Needed("to_region"), row.Day("came_on"), row.Whole("days"));
}
