using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Life.Courses;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Identity;

/// <summary>Dies in one hospital; days later the card is used for tests at another one.</summary>
internal sealed class ServiceAfterDeath() : Scheme("service-after-death")
{
    public override bool Accepts(Person person, DateTime day) => person.AgeAt(day) is >= 50 and <= 95;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var dice = life.Dice;
        var death = act.Day.AddDays(dice.Between(5, 8));
        life.Clear(act.Day.AddDays(-8), life.City.Calendar.End, 20);
        life.BeginEpisode();
        LastStay.Write(life, Plot.AnotherHospital(life, act.Institution), death, Identifiers.PlantedSequence);
        life.RecordedDeath = death;
        var visits = dice.Between(1, 3);
        var day = death.AddDays(dice.Between(3, 6));
        for (var i = 1; i <= visits && day < life.City.Calendar.End.AddDays(-1); i++, day = day.AddDays(dice.Between(5, 30)))
        {
            var visit = Plot.Visit(life, act.Institution, Plot.MildDisease(life), day.AddMinutes(dice.Between(500, 700)), i);
            Plot.Note(life, act, visit.Begin, [visit], visit.Lines.Where(line => line.Item.NeedsPresence).Select(line => (visit, line)));
        }
    }
}
