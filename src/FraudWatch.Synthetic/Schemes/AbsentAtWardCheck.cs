using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>Two or three evening rounds of a stay find the bed empty, without leave.</summary>
internal sealed class AbsentAtWardCheck : IScheme
{
    public string Name => "absent-at-ward-check";

    public string RuleIds => Name;

    public int GroupSize => 1;

    public bool Accepts(Person person, DateTime day) => Plot.IsAdult(person, day);

    public void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 10);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(6, 9));
        var absences = life.Dice.Between(2, 3);
        for (var round = 1; round <= 4; round++)
        {
            var time = stay.Begin.Date.AddDays(round).AddMinutes(life.Dice.Between(1200, 1290));
            stay.WardChecks.Add(new WardCheck(time, Present: round > absences, LeaveApproved: false));
        }
        Plot.Note(life, act, stay.WardChecks[0].Time, [stay]);
    }
}
