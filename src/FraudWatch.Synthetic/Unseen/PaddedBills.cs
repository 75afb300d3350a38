using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>Small things that nobody remembers are added to most bills: a sample, an injection.</summary>
internal sealed class PaddedBills() : UnseenKind("padded-bills", share: 0.9)
{
    private static readonly string[] Small = ["urinalysis", "glucose", "injection", "stool", "uric_acid", "calcium", "iv_push"];
    private const int Added = 5;

    public override void Shape(PersonLife life, Encounter encounter)
    {
        if (!IsOrdinaryVisit(encounter) || !Strikes(life))
            return;
        var first = life.Dice.Below(Small.Length);
        for (var i = 0; i < Added; i++)
        {
            var item = life.City.Items[Small[(first + i) % Small.Length]];
            if (!encounter.Lines.Exists(line => line.Item == item))
                FeeBook.BookLater(encounter, item, encounter.Begin.AddMinutes(life.Dice.Between(5, 25)));
        }
    }
}
