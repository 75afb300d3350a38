using System.Globalization;
using FraudWatch.Core.Findings;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Rules;

/// <summary>What is said of one person's finding, in the words that a run over everybody would use.</summary>
public static class PatientSentence
{
    private const string Unknown = "未知";
    private const string Yuan = "元";

    /// <summary>The rule's Chinese sentence with the finding's values.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="institution">Stands for the name of the institution where the rule's result has none.</param>
    public static string Chinese(PatientFinding finding, PatientInstitution? institution)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var parts = SentenceTemplate.Parts(finding.Rule.Sentence.Zh);
        return string.Concat(parts.Select((part, i) => i % 2 == 0 ? part : Part(finding, part, parts[i + 1], institution)));
    }

    /// <summary>The clauses that were broken and are in force on the day of service; null when there is none.</summary>
    public static string? Clause(PatientFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var clauses = finding.Rule.Duty.Where(clause => clause.InForceOn(finding.OccurredOn)).Select(clause => clause.Citation).ToList();
        return clauses.Count == 0 ? null : string.Join('；', clauses);
    }

    /// <summary>The finding's own severity, else the rule's.</summary>
    public static Severity SeverityOf(PatientFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return SeverityLetter.Read(finding["severity"].ToString()) ?? finding.Rule.Severity;
    }

    private static string Part(PatientFinding finding, string name, string after, PatientInstitution? institution)
    {
        if (finding.Rule.Columns.Contains(name))
            return Shown(after.StartsWith(Yuan, StringComparison.Ordinal) ? Money(finding[name]) : finding[name]);
        return finding.Values.Values.TryGetValue(name, out var value) ? FormattableString.Invariant($"{value}") : institution?.Name ?? Unknown;
    }

    /// <summary>
    /// A sum of no lines is written as the whole number 0. An engine gives it the two places of the column's type; rows in memory have no
    /// types of columns.
    /// </summary>
    private static Value Money(Value value) => value.ToObject() is long whole ? Value.Of(whole + 0.00m) : value;

    private static string Shown(Value value) => value.ToObject() switch
    {
        null => Unknown,
        string text => text.Replace("|", "、", StringComparison.Ordinal),
        bool flag => flag ? "是" : "否",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double real => Short(Math.Round((decimal)real, 2, MidpointRounding.AwayFromZero)),
        decimal { Scale: 0 or 2 } money => money.ToString(CultureInfo.InvariantCulture),
        decimal number => Short(number),
        _ => value.ToString(),
    };

    /// <summary>3.5000 becomes 3.5, and 3.0000 becomes 3.</summary>
    private static string Short(decimal number) =>
        number.ToString(CultureInfo.InvariantCulture) is var text && text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
}
