namespace FraudWatch.Synthetic.Claims;

/// <summary>
/// An invoice of an institution without a line to the insurance, handed in to be paid by hand. The amount is in cents; the
/// account is the one that receives the money.
/// </summary>
internal sealed record PaperBill(
    string Issuer, ulong InvoiceNumber, DateTime Issued, DateTime Received, long Amount, string Account, string AgentPhone)
{
    /// <summary>Ten digits that all bills of an issuer share.</summary>
    public string InvoiceCode => $"0990{(Issuer.Length * 7919) % 1_000_000:D6}";

    /// <summary>A tenth is not in scope, as with most bills from elsewhere.</summary>
    public long InScope => Amount * 9 / 10;

    /// <summary>Paid at the ratio of unfiled care.</summary>
    public long Fund => InScope / 2;
}
