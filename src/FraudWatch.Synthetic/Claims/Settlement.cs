namespace FraudWatch.Synthetic.Claims;

/// <summary>A settlement of an encounter or of a part of it. Money is in cents; a refund has negative amounts.</summary>
internal sealed class Settlement(int number, DateTime time, DateTime begin, DateTime end)
{
    public int Number { get; } = number;
    public DateTime Time { get; } = time;
    public DateTime Begin { get; } = begin;
    public DateTime End { get; } = end;
    public Settlement? Refunds { get; init; }
    public bool IsInterim { get; init; }
    public long Total { get; set; }
    public long OwnPay { get; set; }
    public long FirstSelfPay { get; set; }
    public long InScope { get; set; }
    public long Deductible { get; set; }
    public long Fund { get; set; }
    public long Account { get; set; }
    /// <summary>Of the personal share, what nobody collected.</summary>
    public long Waived { get; set; }
    public long GroupPayment { get; set; }

    /// <summary>Fund's share above the deductible, in ten-thousandths.</summary>
    public int Ratio { get; set; }

    /// <summary>The same amounts with the other sign.</summary>
    public Settlement Reversed(int number, DateTime time) => new(number, time, Begin, End)
    {
        Refunds = this,
        Total = -Total,
        OwnPay = -OwnPay,
        FirstSelfPay = -FirstSelfPay,
        InScope = -InScope,
        Deductible = -Deductible,
        Fund = -Fund,
        Account = -Account,
        Waived = -Waived,
        GroupPayment = -GroupPayment,
        Ratio = Ratio,
    };
}
