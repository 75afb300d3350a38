using FraudWatch.Server.Claims;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>One field of a quarantined row.</summary>
/// <param name="Column">Its national name; that of the file when the table has no such column.</param>
/// <param name="Header">Its name in the file.</param>
/// <param name="Zh">Chinese meaning, where it is known.</param>
/// <param name="En">English meaning, where it is known.</param>
/// <param name="Value">Its value, mended if it was, masked if it is.</param>
/// <param name="IsMasked">Whether the value is shown masked.</param>
internal sealed record QuarantineFieldView(string Column, string Header, string? Zh, string? En, string? Value, bool IsMasked)
{
    public static QuarantineFieldView Of(QuarantinedRecord record, QuarantinedField field, bool clear)
    {
        var masked = !clear && PersonalFields.IsPersonal(record, field);
        return new QuarantineFieldView(
            field.Name, field.Header, field.Column?.Zh, field.Column?.En, masked ? PersonalFields.Masked(record, field) : field.Value, masked);
    }
}
