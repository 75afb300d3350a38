using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Benefit;

/// <summary>
/// Bills from a far hospital that nobody asks: one handed in a second time months later, numbers in a row that are dated weeks
/// apart, or the bills of strangers paid to one account.
/// </summary>
internal sealed class ForgedInvoices() : Scheme("manual-claim-forgery")
{
    private static readonly string[] Issuers = ["川西县人民医院", "东岭骨科医院", "赤水河中医医院"];

    public override int GroupSize => 4;

    public override Tie Tie => Tie.None;

    protected override int Days => 75;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        life.BeginEpisode();
        var issuer = Issuers[act.Number % Issuers.Length];
        var number = PaperBills.FirstNumber(life) + 500_000_000;
        switch (act.Number % 3)
        {
            case 0: Again(life, act, issuer, number); break;
            case 1: InARow(life, act, issuer, number); break;
            default: Collected(life, act, issuer, number); break;
        }
    }

    private static void Again(PersonLife life, PlantedAct act, string issuer, ulong number)
    {
        var received = act.Day.AddDays(life.Dice.Between(6, 15));
        var bill = PaperBills.Bill(life, issuer, number, act.Day, received);
        life.PaperBills.Add(bill);
        life.PaperBills.Add(bill with { Received = received.AddDays(life.Dice.Between(20, 50)) });
        Plot.NotePersons(life, act, act.Day, [life.Person]);
    }

    private static void InARow(PersonLife life, PlantedAct act, string issuer, ulong number)
    {
        var bills = life.Dice.Between(2, 4);
        var issued = act.Day;
        for (var i = 0; i < bills; i++, issued = issued.AddDays(life.Dice.Between(9, 17)))
            life.PaperBills.Add(PaperBills.Bill(life, issuer, number + (ulong)i, issued, act.Day.AddDays(70)));
        Plot.NotePersons(life, act, act.Day, [life.Person]);
    }

    private static void Collected(PersonLife life, PlantedAct act, string issuer, ulong number)
    {
        var issued = act.Day.AddDays(life.Dice.Between(0, 30));
        life.PaperBills.Add(PaperBills.Bill(life, issuer, number, issued, issued.AddDays(life.Dice.Between(7, 30)), $"6228{act.Group[0].Index:D12}"));
        if (life.Person == act.Group[0])
            Plot.NotePersons(life, act, act.Day, act.Group);
    }
}
