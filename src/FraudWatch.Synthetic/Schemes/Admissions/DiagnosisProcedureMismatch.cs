using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>An operation that the diagnosis knows nothing of: a gall bladder taken out for a slipped disc.</summary>
internal sealed class DiagnosisProcedureMismatch() : Scheme("diagnosis-procedure-mismatch")
{
    private static readonly string[] Operations = ["cholecystitis", "appendicitis"];

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = Plot.Stay(life, act.Institution, life.Disease("lumbar_disc"), act.Day, life.Dice.Between(5, 7));
        stay.MoreDiagnoses.Add(("M47.800", "颈椎病"));
        var other = life.Disease(life.Dice.Pick(Operations));
        var time = act.Day.AddDays(1).AddMinutes(life.Dice.Between(540, 600));
        stay.Operations.Add(new Operation(other.OperationCode, other.OperationName, time, time.AddMinutes(60), "02", stay.Physician, null));
        if (other.Operation is { } operation)
            Plot.Bill(stay, operation, time);
        Plot.Note(life, act, time, [stay]);
    }
}
