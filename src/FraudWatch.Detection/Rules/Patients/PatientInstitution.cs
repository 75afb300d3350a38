namespace FraudWatch.Detection.Rules;

/// <summary>An institution as single persons' rules need it.</summary>
/// <param name="Code">Its national code.</param>
/// <param name="Name">Its name, where one is known.</param>
/// <param name="Region">Its division (admdvs), which decides the rules' values.</param>
public sealed record PatientInstitution(string Code, string? Name, string? Region);
