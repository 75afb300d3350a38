using FraudWatch.Casework.People;
using FraudWatch.Server.Api.Persons;
using FraudWatch.Server.Claims;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Moves;

/// <summary>What the list of persons who moved can be asked, and what it shows.</summary>
internal static class MovingPersonList
{
    public static ClaimsList Of(PersonHandles persons) => new ClaimsList(
            "moving-persons",
            (wanted, scope, values) => $"(SELECT psn_no, count(*) AS moves, max(came_on) AS last_on FROM {MoveSource.Sql(wanted, scope, values)} GROUP BY psn_no) AS m",
            "person")
        .Needs("claims.encounter", "claims.institution")
        .Column("psn_no", Insured, "参保人", "m.psn_no").Column("moves", Whole, "次数", "m.moves").Column("last_on", Day, "最近到达日期", "m.last_on")
        .Sort("person", PersonOrder.Sql(persons, "m.psn_no"), "VARCHAR").Sort("moves", "m.moves", "BIGINT").Sort("day", "m.last_on", "DATE")
        .SortedBy("-moves")
        .AsksMoves();
}
