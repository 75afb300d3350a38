namespace FraudWatch.Server.Api.Cases;

/// <summary>Money that has come in.</summary>
public sealed record PaymentRequest
{
    /// <summary>Yuan.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Number of the deduction or of the receipt.</summary>
    public required string Reference { get; init; }
}
