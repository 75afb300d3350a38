using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Stock;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Drugs;

/// <summary>A pack paid by the fund turns up weeks later among the purchases of another pharmacy.</summary>
internal sealed class ReturnedDrug() : Scheme("returned-drug")
{
    public override bool Fits(CityCalendar calendar) => base.Fits(calendar) && calendar.End > Dispensing.Obligatory.AddDays(40);

    public override DateTime FirstDay(CityCalendar calendar, Dice dice) => Dispensing.AfterObligation(calendar, dice, Days);

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 1);
        var item = life.City.Items["tiotropium"];
        var pharmacies = life.City.Institutions.Pharmacies;
        var seller = pharmacies[(Array.IndexOf(pharmacies, act.Institution) + 2) % pharmacies.Length];
        var purchase = Plot.Purchase(life, seller, act.Day.AddMinutes(life.Dice.Between(540, 1100)), 0, (item, 1));
        var code = Identifiers.TraceText(item.Number, life.Person.Index, Identifiers.PlantedSequence, 1);
        purchase.Lines[0].ForeignTrace = code;
        life.BoughtBack.Add(new BoughtBack(act.Institution, item, act.Day.AddDays(life.Dice.Between(8, 20)).AddHours(10), code));
        Plot.Note(life, act, purchase.Begin, [purchase], (purchase, purchase.Lines[0]));
    }
}
