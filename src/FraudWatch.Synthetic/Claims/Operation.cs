using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Claims;

/// <summary>
/// An operation as the settlement list has it: ICD-9-CM3 code, anaesthesia 01 general, 02 spinal or 03 local. The anaesthesia
/// begins before the first cut and ends after the last stitch.
/// </summary>
internal sealed record Operation(string Code, string Name, DateTime Begin, DateTime End, string AnaesthesiaWay, Physician? Surgeon, Physician? Anaesthetist)
{
    /// <summary>Minutes between the first drug and the first cut, and between the last stitch and waking up.</summary>
    private const int Preparation = 15;

    public DateTime AnaesthesiaBegin => Begin.AddMinutes(-Preparation);

    public DateTime AnaesthesiaEnd => End.AddMinutes(Preparation);
}
