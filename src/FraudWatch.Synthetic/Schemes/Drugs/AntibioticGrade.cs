using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Drugs;

/// <summary>A resident physician orders an antibiotic that only attending physicians and above may order.</summary>
internal sealed class AntibioticGrade() : Scheme("antibiotic-grade")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = Plot.Stay(life, act.Institution, life.Disease("pneumonia"), act.Day, life.Dice.Between(5, 7));
        var junior = act.Institution.Dubious(PhysicianStanding.Junior);
        List<FeeLine> orders = [];
        for (var i = 1; i < 4; i++)
        {
            var line = Plot.Bill(stay, life.City.Items["cefoperazone_inj"], act.Day.AddDays(i).AddMinutes(life.Dice.Between(510, 640)));
            line.Physician = junior;
            orders.Add(line);
        }
        Plot.Note(life, act, orders[0].Time, [stay], orders.Select(line => (stay, line)));
    }
}
