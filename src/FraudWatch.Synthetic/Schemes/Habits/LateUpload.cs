using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Habits;

/// <summary>What is done today is uploaded a week or two later.</summary>
internal sealed class LateUpload() : Habit("late-upload")
{
    public override void Shape(PersonLife life, Encounter encounter) => encounter.UploadDelay = TimeSpan.FromHours(life.Dice.Between(150, 360));
}
