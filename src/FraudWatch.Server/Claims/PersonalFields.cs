using FraudWatch.Core.People;
using FraudWatch.Server.Operations;
using FraudWatch.Store.Ingest;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Server.Claims;

/// <summary>Says which fields of a quarantined row are shown masked, and how.</summary>
internal static class PersonalFields
{
    /// <summary>Columns that the store keeps but that name a person together or alone.</summary>
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal) { "psn_no", "brdy", "ipt_no", "medcasno", "ipt_otp_no", "psn_mgtcode" };

    /// <summary>Whether a field may hold what names a person. In a row with too many or too few fields every one may.</summary>
    public static bool IsPersonal(QuarantinedRecord record, QuarantinedField field) =>
        !record.IsWhole || field.Column is not { } column || column.Privacy != ColumnPrivacy.Keep || Naming.Contains(column.Name) || HoldsNumber(field.Value ?? "");

    /// <summary>What is shown of such a value.</summary>
    public static string? Masked(QuarantinedRecord record, QuarantinedField field) => field switch
    {
        { Value: null or "" } => field.Value,
        { Column.Privacy: ColumnPrivacy.Omit } when record.IsWhole => Mask.Name(field.Value),
        { Column: not null } when record.IsWhole => Mask.Number(field.Value),
        _ => "***",
    };

    /// <summary>Identity and telephone numbers stray into remarks.</summary>
    private static bool HoldsNumber(string value) => ScrubbedJsonFormatter.Scrub(value) != value;
}
