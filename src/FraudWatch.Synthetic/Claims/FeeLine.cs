using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Claims;

/// <summary>A fee line. Money is in cents; inscp_amt and its parts follow from the item's level.</summary>
internal sealed class FeeLine(int number, Item item, DateTime time, int count, long price)
{
    public int Number { get; } = number;
    public Item Item { get; } = item;
    public DateTime Time { get; set; } = time;

    /// <summary>Negative for a correction.</summary>
    public int Count { get; set; } = count;
    public long Price { get; } = price;

    /// <summary>Number of the prescription or order within the encounter.</summary>
    public int Order { get; init; }
    public Physician? Physician { get; set; }

    /// <summary>Days that the drugs last; 0 when unknown.</summary>
    public int Days { get; set; }
    public bool IsDischargeDrug { get; init; }
    public Institution? ExaminedAt { get; init; }
    public bool IsOnline { get; set; }

    /// <summary>The line that this one takes back.</summary>
    public FeeLine? Corrects { get; init; }
    public Settlement? Settlement { get; set; }

    /// <summary>Number within the encounter of the first pack whose trace code was scanned; 0 when none was.</summary>
    public int FirstPack { get; set; }

    /// <summary>A trace code that belongs to another sale.</summary>
    public string? ForeignTrace { get; set; }

    /// <summary>The institution's own name, where it differs from the catalogue's.</summary>
    public string? LocalName { get; set; }

    /// <summary>Handed out without scanning.</summary>
    public bool IsUnscanned { get; set; }

    /// <summary>A prescription drug sold without one.</summary>
    public bool IsWithoutPrescription { get; set; }

    /// <summary>Billed, but never taken from the shelf.</summary>
    public bool IsPhantom { get; init; }

    /// <summary>Several herbs cooked together, or one alone.</summary>
    public bool IsSingleHerb { get; set; }

    /// <summary>Single dose and frequency, where they differ from the usual ones.</summary>
    public string[]? Dose { get; set; }

    public long Amount => Count * Price;
    public long OwnPay => Item.Level == "03" ? Amount : 0;
    public long FirstSelfPay => Item.Level == "02" ? (long)Math.Round(Amount * 0.1m) : 0;
    public long InScope => Amount - OwnPay - FirstSelfPay;
}
