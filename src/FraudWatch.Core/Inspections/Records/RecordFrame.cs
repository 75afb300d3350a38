using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Core.Inspections;

/// <summary>
/// The frozen list of records of one institution. Its canonical form is a line with the institution's code, then one line per
/// record in ascending order of id (by UTF-16 units): id, month and 1 or 0 for single disease with a tab between; each ended by
/// LF, in UTF-8. Its hash is the SHA-256 of that.
/// </summary>
public sealed class RecordFrame
{
    /// <summary>Freezes these records.</summary>
    /// <exception cref="ArgumentException">There is none, an id is empty or occurs twice, or a text holds a control character.</exception>
    public RecordFrame(string fixmedinsCode, IEnumerable<MedicalRecord> records)
    {
        FixmedinsCode = fixmedinsCode;
        Records = [.. records.OrderBy(record => record.Id, StringComparer.Ordinal)];
        if (FixmedinsCode.Any(char.IsControl))
            throw new ArgumentException("The institution's code holds a control character.", nameof(fixmedinsCode));
        if (Records.Count == 0)
            throw new ArgumentException("There are no records to sample from.");
        for (var i = 0; i < Records.Count; i++)
        {
            if (Records[i].Id.Length == 0 || (i > 0 && Records[i - 1].Id == Records[i].Id))
                throw new ArgumentException($"Every record needs an id of its own; '{Records[i].Id}' is empty or occurs twice.");
            if (Records[i].Id.Any(char.IsControl) || Records[i].Month.Any(char.IsControl))
                throw new ArgumentException($"The record {Records[i].Id} holds a control character, which the canonical form keeps for itself.");
        }

        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical())));
    }

    /// <summary>The institution whose records they are.</summary>
    public string FixmedinsCode { get; }

    /// <summary>The records in the order of their ids.</summary>
    public IReadOnlyList<MedicalRecord> Records { get; }

    /// <summary>SHA-256 of the canonical form, 64 lower-case hex digits.</summary>
    public string Hash { get; }

    /// <summary>The text that is hashed.</summary>
    public string Canonical()
    {
        var text = new StringBuilder($"{FixmedinsCode}\n");
        foreach (var record in Records)
            text.Append($"{record.Id}\t{record.Month}\t{(record.IsSingleDisease ? 1 : 0)}\n");
        return text.ToString();
    }
}
