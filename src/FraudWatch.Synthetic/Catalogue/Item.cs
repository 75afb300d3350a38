using System.Text;

namespace FraudWatch.Synthetic.Catalogue;

/// <summary>A drug, service or material as institutions bill it: the national code and the local name mapped to it.</summary>
internal sealed class Item
{
    private readonly long[] _priceInCents;

    public Item(EmbeddedRow row)
    {
        Key = row["key"];
        Code = row["code"];
        Name = row["name"];
        ChargeType = row["charge_type"];
        ListType = row["list_type"];
        Level = row["level"];
        PackDays = row["days"] is "" ? 0 : row.Int("days");
        IsPerDay = row["flags"].Contains('D');
        LongestCourse = row["flags"] is ['C', .. var days] ? int.Parse(days) : int.MaxValue;
        IsProcured = row["flags"].Contains('P');
        IsNegotiated = row["flags"].Contains('N');
        IsOverTheCounter = row["flags"].Contains('O');
        Number = row.Number;
        _priceInCents = [Cents(row["price_level1"]), Cents(row["price_level2"]), Cents(row["price_level3"])];
        UseColumns = Encoding.UTF8.GetBytes($"{(IsNegotiated ? 1 : 0)},{(IsProcured ? 1 : 0)},{row["dose"]},{row["frequency"]}");
        // The columns of a fee line that only depend on the item, rendered once: chrgitm_lv .. med_chrgitm_type.
        FeeColumns = Encoding.UTF8.GetBytes(
            $"{Level},{Code},{Name},{ListType},{Code},L{row.Number:D5},{row["local_name"]},{ChargeType}");
    }

    public string Key { get; }
    public string Code { get; }
    public string Name { get; }
    public string ChargeType { get; }
    public string ListType { get; }

    /// <summary>01 paid in full, 02 with a tenth paid first by the person, 03 not paid by the fund.</summary>
    public string Level { get; }

    /// <summary>Days that one pack lasts; 0 when it is no drug.</summary>
    public int PackDays { get; }

    public bool IsPerDay { get; }

    /// <summary>Sold without a prescription.</summary>
    public bool IsOverTheCounter { get; }

    /// <summary>A drug of the national negotiation.</summary>
    public bool IsNegotiated { get; }

    /// <summary>Days in a stay after which it is no longer given.</summary>
    public int LongestCourse { get; }

    /// <summary>Bought centrally at the winning price.</summary>
    public bool IsProcured { get; }

    /// <summary>Place in the catalogue, from 1.</summary>
    public int Number { get; }

    /// <summary>chrgitm_lv .. med_chrgitm_type.</summary>
    public byte[] FeeColumns { get; }

    /// <summary>hi_nego_drug_flag, prcu_drug_flag, sin_dos_dscr, used_frqu_dscr.</summary>
    public byte[] UseColumns { get; }

    /// <summary>The person must be there: examination, laboratory sample, treatment, operation.</summary>
    public bool NeedsPresence => ChargeType is "03" or "04" or "05" or "06";

    public bool IsHerb => ChargeType == "10";

    /// <summary>A drug or material that is bought by the pack and kept in stock.</summary>
    public bool IsStocked => (ListType == "101" || ListType == "301") && !IsHerb;

    public bool IsDrug => ChargeType is "09" or "10" or "11";

    /// <summary>Price of one unit in an institution of this level (0 clinics and pharmacies, 1 to 3 hospitals).</summary>
    public long PriceInCents(int institutionLevel) => _priceInCents[Math.Max(institutionLevel, 1) - 1];

    private static long Cents(string yuan) => (long)Math.Round(decimal.Parse(yuan) * 100);
}
