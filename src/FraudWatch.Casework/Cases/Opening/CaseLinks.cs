using FraudWatch.Casework.People;
using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Cases;

/// <summary>Whom and what the findings of a case touch.</summary>
internal static class CaseLinks
{
    /// <summary>Kind and value, and by how many findings.</summary>
    public static Dictionary<(LinkKind Kind, string Value), int> Of(IEnumerable<CaseFinding> findings)
    {
        var links = new Dictionary<(LinkKind, string), int>();
        foreach (var finding in findings)
        {
            Add(LinkKind.Institution, finding.FixmedinsCode);
            foreach (var person in PersonHandles.NumbersIn(finding.PsnNo))
                Add(LinkKind.Person, person);
            Add(LinkKind.Physician, finding.Physician is { Length: > 0 } physician ? $"{finding.FixmedinsCode}/{physician}" : null);
            Add(LinkKind.Phone, finding.PhoneKey);
            Add(LinkKind.Bed, finding.Bed is { Length: > 0 } bed ? $"{finding.FixmedinsCode}/{bed}" : null);
        }

        return links;

        void Add(LinkKind kind, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                links[(kind, value)] = links.GetValueOrDefault((kind, value)) + 1;
        }
    }
}
