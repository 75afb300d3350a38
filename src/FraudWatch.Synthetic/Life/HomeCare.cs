using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>
/// Long-term care at home: twice a week at a fixed hour, by a carer who has other people before and after. Nobody comes while the
/// person is in hospital, but on the morning of an admission somebody may have been there.
/// </summary>
internal static class HomeCare
{
    private const int HoursADay = 5, DaysApart = 3, PeopleOfACarer = HoursADay * 2;
    private static readonly int[] Hours = [480, 580, 680, 840, 940];
    private static readonly string[] Names = ["助浴", "翻身拍背", "压疮护理", "协助进食", "清洁照料"];

    public static void Write(PersonLife life)
    {
        if (life.Person.CareRound is not { } round)
            return;
        var end = life.RecordedDeath is { } death && death < life.City.Calendar.End ? death : life.City.Calendar.End;
        for (var day = life.City.Calendar.Start; day < end; day = day.AddDays(1))
        {
            if (IsVisited(day.DayOfWeek, round) && life.City.Calendar.IsWorkingDay(day) && !IsAway(life, day.AddMinutes(Hours[round % HoursADay])))
                life.CareServices.Add(Visit(day.AddMinutes(Hours[round % HoursADay]), CarerOf(round), round + day.DayOfYear));
        }
    }

    /// <summary>A visit of an hour, ten minutes more or less by the day.</summary>
    public static CareService Visit(DateTime begin, string carer, int number) =>
        new(begin, begin.AddMinutes(50 + (number % 3 * 5)), carer, Names[number % Names.Length]);

    /// <summary>A carer of nobody else.</summary>
    public static string Newcomer(int number) => $"C9902{number:D6}";

    private static string CarerOf(int round) => $"C9901{round / PeopleOfACarer:D6}";

    /// <summary>Mondays and Thursdays, or Tuesdays and Fridays.</summary>
    private static bool IsVisited(DayOfWeek day, int round)
    {
        var first = (DayOfWeek)(1 + (round % PeopleOfACarer / HoursADay));
        return day == first || day == first + DaysApart;
    }

    private static bool IsAway(PersonLife life, DateTime time) =>
        life.Stays.Any(stay => stay.MedType != MedType.HomeBed && stay.Begin < time.AddHours(1) && stay.End.Date >= time.Date);
}
