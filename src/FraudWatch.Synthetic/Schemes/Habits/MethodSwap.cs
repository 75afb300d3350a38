using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Habits;

/// <summary>From one month to the next blood counts are billed as made on a dearer machine, which nobody bought.</summary>
internal sealed class MethodSwap() : Habit("method-swap")
{
    private const double Share = 0.9;

    public override bool Fits(CityCalendar calendar) => calendar.Days >= 170;

    public override bool Suits(Institution institution) => institution is { Kind: InstitutionKind.Hospital, IsAway: false, Level: 3 };

    public override void Shape(PersonLife life, Encounter encounter)
    {
        var middle = life.City.Calendar.Start.AddDays(life.City.Calendar.Days / 2);
        if (encounter.Begin < new DateTime(middle.Year, middle.Month, 1))
            return;
        var (done, billed) = (life.City.Items["blood_count"], life.City.Items["blood_count_five"]);
        for (var i = 0; i < encounter.Lines.Count; i++)
        {
            if (encounter.Lines[i] is { Corrects: null } line && line.Item == done && !encounter.Lines.Exists(other => other.Corrects == line) && life.Dice.Chance(Share))
                encounter.Lines[i] = Plot.Swapped(line, billed, encounter.Institution.Level);
        }
    }
}
