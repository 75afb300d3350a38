namespace FraudWatch.Synthetic.Claims;

/// <summary>A carer's visit at home, paid by long-term care insurance.</summary>
internal sealed record CareService(DateTime Begin, DateTime End, string Carer, string Name);
