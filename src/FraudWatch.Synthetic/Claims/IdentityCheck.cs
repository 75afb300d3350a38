namespace FraudWatch.Synthetic.Claims;

/// <summary>Person, certificate and card compared.</summary>
internal sealed record IdentityCheck(DateTime Time, bool PersonMatches, bool CertificateMatches, bool CardMatches);
