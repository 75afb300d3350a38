namespace FraudWatch.Synthetic.Calendar;

/// <summary>How an event follows the week and the holidays.</summary>
internal enum Rhythm
{
    /// <summary>Booked: few on days off, very few at Spring Festival.</summary>
    Planned,

    /// <summary>Walk-in: somewhat fewer on days off.</summary>
    WalkIn,

    /// <summary>Emergencies do not know the calendar.</summary>
    Urgent,
}
