namespace FraudWatch.Casework.People;

/// <summary>What a session must do before it may do anything else.</summary>
public enum SessionHindrance
{
    /// <summary>The password is a one-time password or too old.</summary>
    PasswordChange,

    /// <summary>The policy asks for a second factor and none is set up.</summary>
    SecondFactorSetup,
}
