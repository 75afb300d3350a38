using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>One chart copied for four people who had never been to that hospital: the same disease, days and items within a week.</summary>
internal sealed class AlikeStays() : Scheme("alike-stays")
{
    private const int Nights = 6;
    private static readonly string[] Tests = ["blood_count", "kidney", "xray_spine", "ecg"];
    private static readonly string[] Daily = ["massage_neck", "electro_acupuncture", "ginkgo_inj", "saline", "infusion"];

    public override int GroupSize => 4;

    public override Tie Tie => Tie.None;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act));
        Plot.MakeRoom(life, day, Nights);
        life.Encounters.RemoveAll(e => e.Institution == act.Institution);
        var stay = Plot.EmptyStay(life, act.Institution, life.Disease("cervical"), day, Nights, physician: act.Institution.Physicians[0]);
        foreach (var test in life.City.Items.Of(Tests))
            Plot.Bill(stay, test, day.AddMinutes(930));
        for (var i = 1; i < Nights; i++)
        {
            foreach (var item in life.City.Items.Of(Daily))
                Plot.Bill(stay, item, day.AddDays(i).AddMinutes(560));
        }
        Plot.NoteGroup(life, act, act.Day);
    }
}
