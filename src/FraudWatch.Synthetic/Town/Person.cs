using System.Text;

namespace FraudWatch.Synthetic.Town;

/// <summary>An insured person.</summary>
internal sealed class Person
{
    private byte[]? _settlementColumns;

    public required int Index { get; init; }
    public required int Household { get; init; }
    public required string Name { get; init; }

    /// <summary>1 man, 2 woman.</summary>
    public required int Sex { get; init; }
    public required DateTime Birth { get; init; }

    /// <summary>310 employees, 390 residents.</summary>
    public required string Insurance { get; init; }

    /// <summary>psn_type of the national dictionary.</summary>
    public required string PersonType { get; init; }
    public required Employer? Employer { get; init; }
    public required string Phone { get; set; }
    public required string Address { get; init; }
    public required string Region { get; init; }
    public required string IdentityNumber { get; init; }
    public required Course Course { get; init; }

    /// <summary>Key of the chronic disease registered for outpatient benefits, or null.</summary>
    public required string? Chronic { get; init; }

    /// <summary>Day of death, or null for those who live on.</summary>
    public required DateTime? Death { get; init; }

    /// <summary>Lives in another region, with a filing.</summary>
    public required bool LivesAway { get; init; }

    /// <summary>A physician of the city, or null. Physicians are not admitted in honest life.</summary>
    public required Physician? Practises { get; init; }

    public required bool LivesInCareHome { get; init; }

    /// <summary>Place in the rounds of the carers who visit people at home, or null; a couple is visited together.</summary>
    public required int? CareRound { get; init; }

    /// <summary>The register has the wrong sex; claims have the right one.</summary>
    public required bool SexMisregistered { get; init; }

    public string Number => NumberOf(Index);

    /// <summary>Shows the social security card rather than the electronic voucher or the identity card: a habit.</summary>
    public bool ShowsCard => Index % 5 == 0;

    public static string NumberOf(int index) => $"99010000{index:D12}";

    public int AgeAt(DateTime day)
    {
        var age = day.Year - Birth.Year;
        return day < Birth.AddYears(age) ? age - 1 : age;
    }

    /// <summary>Nothing special in the year: ordinary illnesses only, at home, alive at its end.</summary>
    public bool IsOrdinary => Course == Course.None && Chronic is null && Death is null && !LivesAway && !SexMisregistered && Practises is null;

    /// <summary>psn_no, psn_insu_rlts_id, psn_name, psn_cert_type, certno, gend, brdy: the start of a claim.</summary>
    public byte[] ClaimColumns => _settlementColumns ??= Encoding.UTF8.GetBytes(
        $"{Number},I{Index:D12},{Name},01,{IdentityNumber},{Sex},{Birth:yyyy-MM-dd}");
}
