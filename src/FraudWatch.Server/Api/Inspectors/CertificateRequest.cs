namespace FraudWatch.Server.Api.Inspectors;

/// <summary>An enforcement certificate, or its renewal.</summary>
/// <param name="CertificateNumber">Its number.</param>
/// <param name="CertificateUntil">Its last day.</param>
public sealed record CertificateRequest(string CertificateNumber, DateOnly CertificateUntil);
