namespace FraudWatch.Server.Api.Models;

/// <summary>What a registered model is for.</summary>
public enum ModelRole
{
    /// <summary>In charge of the rating.</summary>
    Champion,

    /// <summary>The newest that was trained after it.</summary>
    Challenger,

    /// <summary>Was in charge before.</summary>
    Former,

    /// <summary>Never was.</summary>
    Registered,
}
