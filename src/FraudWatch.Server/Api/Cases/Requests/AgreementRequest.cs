namespace FraudWatch.Server.Api.Cases;

/// <summary>A second person's word.</summary>
/// <param name="Agrees">Whether it is done.</param>
public sealed record AgreementRequest(bool Agrees);
