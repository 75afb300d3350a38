using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>A hospital's health check sold as a stay: the same examinations for people with different stable diseases within a month.</summary>
internal sealed class CheckupStay() : Scheme("checkup-stay")
{
    private static readonly string[] Package = ["blood_count", "urinalysis", "liver", "kidney", "glucose", "cholesterol", "triglyceride", "uric_acid", "cea", "afp", "tsh", "ecg", "xray_chest", "us_abdomen", "us_thyroid", "us_vessel", "echo"];
    private static readonly string[] Stable = ["hypertension", "diabetes", "coronary", "insomnia"];

    public override int GroupSize => 7;

    public override Tie Tie => Tie.None;

    protected override int Days => 30;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var place = Plot.Place(life, act);
        var day = act.Day.AddDays(place * 3);
        Plot.MakeRoom(life, day, 4);
        Disease disease = life.Disease(Stable[place % Stable.Length]);
        var stay = Plot.EmptyStay(life, act.Institution, disease, day, 3);
        foreach (var exam in life.City.Items.Of(Package))
            Plot.Bill(stay, exam, day.AddDays(1).AddMinutes(life.Dice.Between(510, 640)));
        Plot.NoteGroup(life, act, act.Day);
    }
}
