namespace FraudWatch.Synthetic.Tests.Reading;

/// <summary>What the columns mean, in words.</summary>
internal static class Words
{
    private static readonly string[] StayTypes = ["21", "24", "25", "28", "2105", "52", "71"];

    public static bool IsStay(this CsvRow encounter) => StayTypes.Contains(encounter["med_type"]);

    public static bool IsOpen(this CsvRow encounter) => encounter["endtime"] == "";

    public static DateTime Admission(this CsvRow encounter) => encounter.Time("begntime").Date;

    public static DateTime Discharge(this CsvRow encounter) => encounter.Time("endtime").Date;

    public static int Nights(this CsvRow stay) => Math.Max(1, (stay.Discharge() - stay.Admission()).Days);

    public static string Category(this CsvRow encounter) => encounter["dscg_maindiag_code"][..3];

    /// <summary>Examination, laboratory, treatment, operation.</summary>
    public static bool NeedsPresence(this CsvRow line) => line["med_chrgitm_type"] is "03" or "04" or "05" or "06";

    /// <summary>Bed, consultation, nursing, registration and the like.</summary>
    public static bool IsBoard(this CsvRow line) => line["med_chrgitm_type"] is "01" or "02" or "07" or "12" or "13" or "14";
}
