namespace FraudWatch.Casework.People;

/// <summary>Whether a second factor is asked for.</summary>
public enum SecondFactorUse
{
    /// <summary>Who sets one up is asked for it.</summary>
    Optional,

    /// <summary>Nobody works without one: the first sign-in sets it up.</summary>
    Required,
}
