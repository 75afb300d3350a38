using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>
/// Invoices from the road: somebody falls ill far from home, pays, and hands the bills in afterwards. The bills of one visit are
/// printed in a row on one day, and a family has one account.
/// </summary>
internal static class PaperBills
{
    /// <summary>People who hand in bills by hand, per person-year. Assumption: nearly everything is settled online.</summary>
    private const double PerYear = 0.006;

    /// <summary>Institutions that no register of the city knows.</summary>
    private static readonly string[] Issuers = ["滨海县人民医院", "云岭市中心医院", "北川铁路医院", "南屿旅游区卫生院"];

    public static void Write(PersonLife life)
    {
        var dice = life.Dice;
        if (life.Age < 1 || life.RecordedDeath is not null || !dice.Chance(PerYear * life.City.Calendar.Years))
            return;
        var issued = life.City.Calendar.Start.AddDays(dice.Below(Math.Max(1, life.City.Calendar.Days - 30)));
        if (issued >= life.End || !life.IsFree(issued))
            return;
        var issuer = dice.Pick(Issuers);
        var number = FirstNumber(life);
        var received = issued.AddDays(dice.Between(5, 28));
        for (var i = dice.Between(1, 3); i > 0; i--)
            life.PaperBills.Add(Bill(life, issuer, number++, issued, received));
    }

    public static PaperBill Bill(PersonLife life, string issuer, ulong number, DateTime issued, DateTime received, string? account = null) =>
        new(issuer, number, issued, received, life.Dice.Between(80, 9_000) * 100L, account ?? AccountOf(life.Person), life.Person.Phone);

    /// <summary>The first of a run of ten numbers that belongs to this person alone.</summary>
    public static ulong FirstNumber(PersonLife life) => 20_000_000 + ((ulong)life.Person.Index * 10);

    private static string AccountOf(Town.Person person) => $"6217{person.Household:D12}";
}
