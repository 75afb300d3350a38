using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Drugs;

/// <summary>One pack charged twice: to one person here, days later to another one at another pharmacy.</summary>
internal sealed class TraceCodeReuse() : Scheme("trace-code-reuse")
{
    public override int GroupSize => 2;

    public override Tie Tie => Tie.None;

    public override bool Fits(CityCalendar calendar) => base.Fits(calendar) && calendar.End > Dispensing.Obligatory.AddDays(40);

    public override DateTime FirstDay(CityCalendar calendar, Dice dice) => Dispensing.AfterObligation(calendar, dice, Days);

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var later = Plot.Place(life, act) == 1;
        var time = act.Day.AddDays(later ? 12 : 0).AddMinutes(life.Dice.Between(540, 1100));
        Plot.MakeRoom(life, time.Date, 1);
        var item = life.City.Items["tiotropium"];
        var purchase = Plot.Purchase(life, later ? act.Institution : Elsewhere(life.City, act.Institution), time, 0, (item, 1));
        purchase.Lines[0].ForeignTrace = Identifiers.TraceText(item.Number, act.Group[0].Index, Identifiers.PlantedSequence, 1);
        if (later)
            Plot.Note(life, act, time, [purchase], (purchase, purchase.Lines[0]));
    }

    private static Institution Elsewhere(City city, Institution than)
    {
        var pharmacies = city.Institutions.Pharmacies;
        return pharmacies[(Array.IndexOf(pharmacies, than) + 1) % pharmacies.Length];
    }
}
