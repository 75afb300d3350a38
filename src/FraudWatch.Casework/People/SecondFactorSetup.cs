namespace FraudWatch.Casework.People;

/// <summary>What an authenticator app needs; shown once.</summary>
/// <param name="Secret">Base32.</param>
/// <param name="Uri">The <c>otpauth:</c> address that apps read from a picture.</param>
public sealed record SecondFactorSetup(string Secret, string Uri);
