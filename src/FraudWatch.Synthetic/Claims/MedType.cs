namespace FraudWatch.Synthetic.Claims;

/// <summary>med_type codes of the national dictionary that the city uses.</summary>
internal static class MedType
{
    public const string Outpatient = "11";
    public const string Emergency = "13";
    public const string Chronic = "14";
    public const string Stay = "21";
    public const string EmergencyStay = "24";
    public const string AwayStay = "25";
    public const string DaySurgery = "28";
    public const string BedDayStay = "2105";
    public const string Pharmacy = "41";
    public const string Prenatal = "51";
    public const string DeliveryStay = "52";
    public const string HomeBed = "71";
    public const string ChronicPharmacy = "9929";

    public static bool IsStay(string medType) =>
        medType is Stay or EmergencyStay or AwayStay or DaySurgery or BedDayStay or DeliveryStay or HomeBed;
}
