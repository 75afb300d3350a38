using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Identity;

/// <summary>Somebody else used the card: a man's cervix is examined, a woman's prostate treated, as a visit or as a stay.</summary>
internal sealed class SexConflict() : Scheme("sex-conflict")
{
    private static readonly string[] ItemsOfWomen = ["us_transvaginal", "cervical_cytology", "colposcopy", "vaginal_discharge"];
    private static readonly string[] ItemsOfMen = ["prostate_fluid", "prostate_massage"];

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var disease = life.Disease(life.Person.Sex == 2 ? "prostate" : life.Dice.Chance(0.5) ? "myoma" : "cervicitis");
        var encounter = life.Dice.Chance(0.3)
            ? Plot.Stay(life, act.Institution, disease, act.Day, life.Dice.Between(4, 6))
            : Plot.Visit(life, act.Institution, disease, act.Day.AddMinutes(life.Dice.Between(500, 700)), 0);
        var otherSex = life.City.Items.Of(life.Person.Sex == 2 ? ItemsOfMen : ItemsOfWomen);
        if (!encounter.Lines.Exists(line => otherSex.Contains(line.Item)))
            AddTelltale(life, encounter, life.Dice.Pick(otherSex));
        Plot.Note(life, act, encounter.Begin, [encounter], encounter.Lines.Where(line => otherSex.Contains(line.Item)).Select(line => (encounter, line)));
    }

    private static void AddTelltale(PersonLife life, Encounter encounter, Item item)
    {
        var first = encounter.Lines[0];
        var time = encounter.IsStay ? encounter.Begin.Date.AddDays(1).AddMinutes(life.Dice.Between(520, 640)) : first.Time.AddMinutes(life.Dice.Between(35, 50));
        FeeBook.BookLater(encounter, item, time);
        if (time > encounter.End)
            encounter.End = time;
    }
}
