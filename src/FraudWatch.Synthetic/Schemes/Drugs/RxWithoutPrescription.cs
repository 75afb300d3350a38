using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Drugs;

/// <summary>Antibiotics over the counter, no prescription anywhere.</summary>
internal sealed class RxWithoutPrescription() : Scheme("rx-without-prescription")
{
    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 1);
        var purchase = Plot.Purchase(life, act.Institution, act.Day.AddMinutes(life.Dice.Between(540, 1200)), 0, (life.City.Items["amoxicillin"], 2), (life.City.Items["levofloxacin"], 1));
        foreach (var line in purchase.Lines)
            line.IsWithoutPrescription = true;
        Plot.Note(life, act, purchase.Begin, [purchase], purchase.Lines.Select(line => (purchase, line)));
    }
}
