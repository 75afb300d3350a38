namespace FraudWatch.Pipeline.Figures;

/// <summary>A funnel plot that can be drawn.</summary>
/// <param name="Setting">inpatient or outpatient.</param>
/// <param name="Indicator">Its id, such as drug-share.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Institutions">Visible institutions that have it.</param>
public sealed record FunnelChoice(string Setting, string Indicator, DateOnly Month, long Institutions);
