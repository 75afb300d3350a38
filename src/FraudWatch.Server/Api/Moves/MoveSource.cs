using FraudWatch.Core.People;
using FraudWatch.Pipeline.Figures;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Moves;

/// <summary>The moves that a request asks for, as a subquery with the columns of <see cref="PatientMoves.Sql"/>; the figure of patient flow counts the same.</summary>
internal static class MoveSource
{
    private const int UsualDays = 30;

    private static readonly (string Filter, string Column, string Sentence)[] Places =
    [
        ("from_institution", "from_code", "Only from this institution (fixmedins_code)."),
        ("to_institution", "to_code", "Only to this institution (fixmedins_code)."),
        ("from_division", "from_region", "Only from institutions of this very division, not of those below it; empty for none."),
        ("to_division", "to_region", "Only to institutions of this very division, not of those below it; empty for none."),
    ];

    /// <summary>The filters that the source goes by.</summary>
    public static ClaimsList AsksMoves(this ClaimsList list) => Places.Aggregate(
        list.AsksRegion("moves between institutions")
            .Asks("from", "Only encounters begun on this day or later.").Asks("to", "Only encounters begun before this day.")
            .Asks("days", "At most so many days between two encounters; 30 unless told."),
        (asking, place) => asking.Asks(place.Filter, place.Sentence));

    public static string Sql(IReadOnlyDictionary<string, string> wanted, RegionScope scope, SqlValues values)
    {
        DateOnly Day(string filter, DateOnly usual) => wanted.TryGetValue(filter, out var text) ? FilterText.Day(filter, text) : usual;
        var days = wanted.TryGetValue("days", out var number) ? FilterText.Number("days", number) : UsualDays;
        var moves = PatientMoves.Sql(
            RegionFilters.Institutions(wanted, scope, values), values.Day(Day("from", DateOnly.MinValue)), values.Day(Day("to", DateOnly.MaxValue)), values.Whole(days));
        var places = Places.Where(place => wanted.ContainsKey(place.Filter)).Select(place => $"{place.Column} = {values.Text(wanted[place.Filter])}");
        return $"(SELECT * FROM ({moves}) WHERE {string.Join(" AND ", places.Append("true"))})";
    }
}
