using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Schemes;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>Most bills are topped up to a full hundred yuan with a treatment at whatever price is missing.</summary>
internal sealed class RoundedBills() : UnseenKind("rounded-bills", share: 0.8)
{
    private const long Round = 100_00;

    public override void Shape(PersonLife life, Encounter encounter)
    {
        var missing = Round - (encounter.Lines.Sum(line => line.Amount) % Round);
        if (!IsOrdinaryVisit(encounter) || missing == Round || !Strikes(life))
            return;
        var filler = life.City.Items["massage_neck"];
        var pieces = (int)(missing / filler.PriceInCents(encounter.Institution.Level)) + 1;
        var time = encounter.Begin.AddMinutes(life.Dice.Between(5, 25));
        var order = encounter.Lines.Max(line => line.Order) + 1;
        // In two lines of different things: two alike would be a charge made twice, which a rule knows.
        Plot.Bill(encounter, filler, time, pieces, order, missing / pieces);
        if (missing % pieces > 0)
            Plot.Bill(encounter, life.City.Items["injection"], time, 1, order + 1, missing % pieces);
    }
}
