using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>Patients who could go home stay on paper for twice as long, with the treatments of their last day.</summary>
internal sealed class StretchedStays() : UnseenKind("stretched-stays", share: 0.9)
{
    public override bool Suits(Institution institution) => institution is { Kind: InstitutionKind.Hospital, Level: 1 or 2, KeepsGoodTime: true };

    public override void Shape(PersonLife life, Encounter encounter)
    {
        var extra = Math.Max(3, encounter.LengthOfStay);
        if (encounter is not { MedType: MedType.Stay or MedType.EmergencyStay, IsOpen: false, DischargeWay: '1' } || !HasRoom(life, encounter, extra) || !Strikes(life))
            return;
        var last = encounter.End.Date.AddDays(-1);
        var daily = encounter.Lines.Where(line => line.Time.Date == last && line.Count > 0 && line.Item.ChargeType is "01" or "02" or "05" or "07").ToArray();
        var end = encounter.End.AddDays(extra);
        foreach (var line in encounter.Lines.Where(line => line.IsDischargeDrug))
            line.Time = line.Time.AddDays(extra);
        foreach (var day in Enumerable.Range(1, extra))
        {
            foreach (var line in daily)
                Plot.Bill(encounter, line.Item, line.Time.AddDays(day), line.Count, line.Order, line.Price);
        }

        encounter.End = end;
    }

    private static bool HasRoom(PersonLife life, Encounter stay, int extra)
    {
        var (from, to) = (stay.End.Date, stay.End.Date.AddDays(extra + 1));
        return to < life.End && !life.Encounters.Exists(other => other != stay && other.Begin.Date <= to && other.End.Date >= from);
    }
}
