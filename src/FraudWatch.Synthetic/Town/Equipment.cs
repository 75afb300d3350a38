using FraudWatch.Synthetic.Calendar;

namespace FraudWatch.Synthetic.Town;

/// <summary>What stands in a hospital, by its level; enough for an ordinary day. Assumptions.</summary>
internal static class Equipment
{
    private static readonly (string Kind, int Primary, int Secondary, int Tertiary)[] Usual =
    [
        ("CT", 1, 2, 3), ("MR", 1, 1, 2), ("DR", 1, 2, 4), ("US", 2, 4, 8), ("DIALYSIS", 2, 12, 30), ("LINAC", 0, 0, 2),
    ];

    public static IEnumerable<Device> Of(Institution hospital, CityCalendar calendar)
    {
        var number = 0;
        foreach (var (kind, primary, secondary, tertiary) in Usual)
        {
            var pieces = hospital.Level switch { 3 => tertiary, 2 => secondary, _ => primary };
            for (var i = 0; i < pieces; i++)
            {
                // Some hospitals bought their latest ultrasound during the period.
                var isNew = kind == "US" && i > 0 && i == pieces - 1 && hospital.Index % 4 == 1;
                yield return new Device(hospital, ++number, kind, isNew ? calendar.Start.AddDays(calendar.Days / 2) : null);
            }
        }
    }
}
