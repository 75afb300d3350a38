namespace FraudWatch.Casework.Jobs;

/// <summary>Why a run began.</summary>
public enum JobTrigger
{
    /// <summary>Its time had come.</summary>
    Schedule,

    /// <summary>Somebody asked for it.</summary>
    Request,

    /// <summary>The service had ended in the middle of the run before.</summary>
    Recovery,
}
