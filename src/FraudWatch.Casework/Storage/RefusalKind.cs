namespace FraudWatch.Casework.Storage;

/// <summary>Why something that was asked for is not done.</summary>
public enum RefusalKind
{
    /// <summary>It does not exist, or not for this person.</summary>
    NotFound,

    /// <summary>This person may not.</summary>
    Forbidden,

    /// <summary>Its present state does not allow it.</summary>
    Conflict,

    /// <summary>What was given is not usable; the errors name the fields.</summary>
    Invalid,

    /// <summary>It was changed since it was read.</summary>
    Stale,
}
