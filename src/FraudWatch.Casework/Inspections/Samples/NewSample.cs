namespace FraudWatch.Casework.Inspections;

/// <summary>A sample of discharges to commit to.</summary>
public sealed record NewSample
{
    /// <summary>First day of discharge.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last day of discharge.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The agreement's clause that allows extrapolation; empty forbids it.</summary>
    public string AgreementClause { get; init; } = "";
}
