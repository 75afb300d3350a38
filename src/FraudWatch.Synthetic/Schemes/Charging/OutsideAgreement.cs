using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>The agreement of a pharmacy ended, and it goes on settling.</summary>
internal sealed class OutsideAgreement() : Scheme("outside-agreement")
{
    public override int Acts(int ofOnePerson) => 1;

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    /// <summary>Residents, whose purchases the pooled fund shares; employees pay many of theirs from the account.</summary>
    public override bool Accepts(Person person, DateTime day) => base.Accepts(person, day) && person.Insurance == "390";

    public override void Prepare(PlantedAct act) => act.Institution.AgreementEnd = act.Day.AddDays(-1);

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 3);
        var purchase = Plot.Purchase(life, act.Institution, act.Day.AddDays(2).AddMinutes(life.Dice.Between(540, 1100)), 0, (life.City.Items["ganmao"], 2), (life.City.Items["jianwei"], 1));
        Plot.Note(life, act, purchase.Begin, [purchase], purchase.Lines.Select(line => (purchase, line)));
    }
}
