using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Treatment;

/// <summary>A clean operation without infection, and antibiotics on every day after it.</summary>
internal sealed class AntibioticPerioperative() : Scheme("antibiotic-perioperative")
{
    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level >= 2;

    public override bool Accepts(Person person, DateTime day) => base.Accepts(person, day) && person.Sex == 1;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 10);
        var stay = StayWriter.Write(life, Plot.Plan(life, act.Institution, life.Disease("hernia"), act.Day, 8) with { Operates = true });
        var operated = stay.Operations[0].Begin.Date;
        for (var day = operated.AddDays(1); day < stay.End.Date; day = day.AddDays(1))
        {
            var line = Plot.Bill(stay, life.City.Items["cefuroxime_inj"], day.AddMinutes(life.Dice.Between(510, 600)));
            line.Days = 1;
        }
        Plot.Note(life, act, operated, [stay], stay.Lines.Where(line => line.Item.Key == "cefuroxime_inj" && line.Time.Date > operated.AddDays(1)).Select(line => (stay, line)));
    }
}
