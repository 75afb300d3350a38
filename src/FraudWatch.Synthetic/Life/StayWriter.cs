using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>Writes a stay day by day, as a ward books it.</summary>
internal static class StayWriter
{
    public static Encounter Write(PersonLife life, StayPlan plan)
    {
        var dice = life.Dice;
        var end = plan.Admission.Date.AddDays(plan.Nights).AddMinutes(dice.Between(590, 930));
        if (end <= plan.Admission)
            end = plan.Admission.AddHours(6);
        var dies = plan.DischargeWay == '5';
        var encounter = new Encounter(life.Person, plan.Sequence ?? life.NextSequence(), life.Episode, plan.Institution, plan.Disease, plan.MedType, plan.Admission)
        {
            Physician = plan.Institution.PhysicianFor(dice, plan.Disease.Department),
            End = end,
            DischargeWay = plan.DischargeWay,
            Death = dies ? end.Date : null,
            ReferredFrom = plan.ReferredFrom,
            SameChartAs = plan.SameChartAs,
            ReturnPurpose = plan.ReturnPurpose,
            IsNewborn = plan.IsNewborn,
            IsInterimBill = plan.IsInterimBill,
            BillsMonthly = plan.MedType == MedType.BedDayStay,
            OtherDisease = dice.Chance(0.5) && life.Age >= 45 ? life.Disease(dice.Chance(0.6) ? "hypertension" : "diabetes") : null,
        };
        CutAtPeriodEnd(life, encounter);
        new WardDays(life, encounter, plan).Write();
        if (plan.Institution.BooksAtDischarge)
            BookAtDischarge(encounter);
        life.Encounters.Add(encounter);
        return encounter;
    }

    /// <summary>A stay that lasts longer than the period of claims is still open.</summary>
    private static void CutAtPeriodEnd(PersonLife life, Encounter encounter)
    {
        if (encounter.End < life.City.Calendar.End)
            return;
        encounter.IsOpen = true;
        encounter.End = life.City.Calendar.End.AddMinutes(-10);
    }

    /// <summary>One line an item, all at the hour of discharge.</summary>
    private static void BookAtDischarge(Encounter encounter)
    {
        var time = encounter.End.AddMinutes(-15);
        var first = new Dictionary<(Item, bool), FeeLine>();
        var lines = encounter.Lines.ToList();
        encounter.Lines.Clear();
        foreach (var line in lines)
        {
            if (first.TryGetValue((line.Item, line.IsDischargeDrug), out var same))
            {
                same.Count += line.Count;
                continue;
            }
            var kept = new FeeLine(encounter.NextLineNumber(), line.Item, time, line.Count, line.Price)
            {
                Order = line.Order,
                Physician = line.Physician,
                Days = line.Days,
                IsDischargeDrug = line.IsDischargeDrug,
            };
            first[(line.Item, line.IsDischargeDrug)] = encounter.Add(kept);
        }
    }
}
