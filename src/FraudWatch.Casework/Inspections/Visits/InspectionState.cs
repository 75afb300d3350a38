namespace FraudWatch.Casework.Inspections;

/// <summary>How far an inspection has come.</summary>
public enum InspectionState
{
    /// <summary>Known to its team and to who planned it; hidden from all others.</summary>
    Planned,

    /// <summary>The team is on site.</summary>
    Started,

    /// <summary>Field work is done; decision and rectification follow in the cases.</summary>
    Closed,
}
