using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Habits;

/// <summary>A pharmacy hands out most packs without scanning them, long after everybody had to.</summary>
internal sealed class TraceCodeMissing() : Habit("trace-code-missing")
{
    private const double Share = 0.7;

    public override bool Fits(CityCalendar calendar) => calendar.End > Dispensing.Complete.AddDays(60);

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy;

    public override void Shape(PersonLife life, Encounter encounter)
    {
        foreach (var line in encounter.Lines)
            line.IsUnscanned |= life.Dice.Chance(Share);
    }
}
