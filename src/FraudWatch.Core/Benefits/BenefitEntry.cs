namespace FraudWatch.Core.Benefits;

/// <summary>When benefits begin and end with insurance.</summary>
/// <param name="BeginsNextMonth">Benefits begin on the first of the month after the first contribution.</param>
/// <param name="EndsNextMonth">Benefits end on the first of the month after the last contribution.</param>
/// <param name="MonthsAfterBreak">Months of unbroken contribution before benefits resume after a break; 0 for none.</param>
public sealed record BenefitEntry(bool BeginsNextMonth, bool EndsNextMonth, int MonthsAfterBreak)
{
    /// <summary>Benefits run from the first to the last insured day.</summary>
    public static readonly BenefitEntry AtOnce = new(false, false, 0);
}
