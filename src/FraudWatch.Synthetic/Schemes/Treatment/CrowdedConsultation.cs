using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Treatment;

/// <summary>Cards are collected in the villages and read at one physician's desk: more consultations in a day than minutes for them.</summary>
internal sealed class CrowdedConsultation() : Scheme("claims-per-physician-day")
{
    private static readonly string[] Handed = ["ganmao", "jianwei", "omeprazole", "calcium_carbonate"];

    public override int GroupSize => 126;

    public override Tie Tie => Tie.None;

    protected override int Days => 34;

    /// <summary>It takes many people, and one hospital at a time.</summary>
    public override int Acts(int ofOnePerson) => Math.Max(1, ofOnePerson / 60);

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level <= 2;

    public override bool Accepts(Person person, DateTime day) => person.AgeAt(day) is >= 7 and <= 90;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = new DateTime(act.Day.Year, act.Day.Month, 1).AddDays(3);
        var physician = act.Institution.Physicians.First(p => p.Standing == PhysicianStanding.Senior);
        Plot.MakeRoom(life, day, 20);
        for (var i = 0; i < 3 + (act.Number % 2); i++, day = day.AddDays(5))
        {
            var time = day.AddMinutes(life.Dice.Between(480, 1050));
            var visit = Plot.Empty(life, act.Institution, life.Disease("gastritis"), MedType.Outpatient, time, i, physician);
            Plot.Bill(visit, life.City.Items["consult_general"], time);
            if (life.Dice.Chance(0.6))
                Plot.Bill(visit, life.City.Items[life.Dice.Pick(Handed)], time.AddMinutes(4));
        }
        if (Plot.Place(life, act) == 0)
            Plot.NotePersons(life, act, act.Day, act.Group);
    }
}
