using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Treatment;

/// <summary>One physician's hands are billed for more massage and acupuncture than a day has hours, on several days of a month.</summary>
internal sealed class TirelessTherapist() : Scheme("staff-capacity")
{
    private const string TraditionalMedicine = "A50";
    private static readonly string[] Extras = ["massage_neck", "electro_acupuncture", "moxibustion"];

    public override int GroupSize => 17;

    public override Tie Tie => Tie.None;

    protected override int Days => 34;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var place = Plot.Place(life, act);
        var day = new DateTime(act.Day.Year, act.Day.Month, 1).AddDays(2);
        Plot.MakeRoom(life, day, 26);
        var physicians = act.Institution.Physicians.Where(p => p is { Department: TraditionalMedicine, Standing: PhysicianStanding.Senior }).ToArray();
        for (var i = 0; i < 4 + (act.Number % 2); i++, day = day.AddDays(3 + (act.Number % 3)))
        {
            var time = day.AddMinutes(480 + (place * 30) + life.Dice.Below(20));
            var visit = Plot.Empty(life, act.Institution, life.Disease("cervical"), MedType.Outpatient, time, i, physicians[act.Number % physicians.Length]);
            Plot.Bill(visit, life.City.Items["massage_lumbar"], time.AddMinutes(5), life.Dice.Between(2, 3));
            Plot.Bill(visit, life.City.Items["acupuncture"], time.AddMinutes(25), life.Dice.Between(1, 3));
            if (life.Dice.Chance(0.5))
                Plot.Bill(visit, life.City.Items[life.Dice.Pick(Extras)], time.AddMinutes(45), life.Dice.Between(1, 2));
        }
        if (place == 0)
            Plot.NotePersons(life, act, act.Day, act.Group);
    }
}
