using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Benefit;

/// <summary>
/// A pregnant woman is insured by a firm that exists on paper, at a base far above her former one or with none before, and leaves it
/// as soon as the allowance is paid.
/// </summary>
internal sealed class MadeUpEmployment() : Scheme("maternity-allowance")
{
    private const long UsualBase = 420_000;

    protected override int Days => 12;

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level >= 2;

    public override bool Accepts(Person person, DateTime day) => person.Sex == 2 && person.Insurance == "310" && person.AgeAt(day) is >= 23 and <= 42;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var dice = life.Dice;
        Plot.MakeRoom(life, act.Day, 8);
        var stay = StayWriter.Write(life, Plot.Plan(life, act.Institution, life.Disease("delivery"), act.Day, dice.Between(2, 4)) with
        {
            MedType = MedType.DeliveryStay,
            Operates = true,
        });
        var birth = stay.Begin.Date;
        var former = UsualBase + (dice.Between(0, 20) * 10_000L);
        life.Allowance = new MaternityAllowance(
            $"E990199{act.Number:D6}",
            dice.Between(2, 8),
            birth.AddDays(-dice.Between(35, 230)),
            birth.AddDays(dice.Between(45, 160)),
            birth,
            former * dice.Between(220, 420) / 100,
            dice.Chance(0.4) ? null : former);
        Plot.NotePersons(life, act, birth, [life.Person]);
    }
}
