using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life;

/// <summary>A visit or purchase to be written.</summary>
internal sealed record VisitPlan(Institution Institution, Disease Disease, DateTime Time, string MedType)
{
    /// <summary>At least one laboratory test or examination is done.</summary>
    public bool NeedsTest { get; init; }

    /// <summary>Only drugs are handed out.</summary>
    public bool DrugsOnly { get; init; }
    public bool IsOnline { get; init; }
    public int? Sequence { get; init; }
}
